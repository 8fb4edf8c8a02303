"""Whom a figure is about and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from actions.answer import Answer, Status
from actions.answers.patterns import PATTERNS
from actions.answers.pay.amounts import amounts_of
from actions.answers.pay.scope import salaries_named
from actions.answers.pay.yes_or_no import opens_yes_or_no
from actions.answers.statements import figures_of, nearest_statements
from actions.answers.wording import (
    amount,
    bullets,
    capitalised,
    citation,
    cited,
    guide,
    joined,
    paragraphs,
)
from actions.cues.asked import asks
from actions.cues.pointers import means
from actions.request import Request
from knowledge.model import YEARLY, Figure
from knowledge.queries import KnowledgeBase

FEW_WORDS = 5
"""A question no longer than this that is unclear by itself may name a figure by its bare number."""


def figures_named(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The figures whose value the question names, when it compares nothing with them."""
    if request.compared - {"average"}:
        return []
    values = set(amounts_of(request))
    shares = _shares_named(request)
    found = [
        f for f in knowledge.figures() if f.value in (shares if f.unit == "percent" else values)
    ]
    values |= shares
    return found if values <= {f.value for f in found} else []


def _shares_named(request: Request) -> set[Decimal]:
    """The percentages of a question; in a few words that are unclear alone, any small number."""
    few = request.is_unclear and len(request.text.split()) <= FEW_WORDS
    found = list(PATTERNS.finditer("percentage", request.text))
    if not found and few:
        found = list(PATTERNS.finditer("bare_number", request.text))
    return {Decimal(number["value"]) for number in found}


def answer_figures_named(
    request: Request, figures: list[Figure], knowledge: KnowledgeBase
) -> Answer:
    """The figures that a question names, and the statement that it asks for beside them."""
    named = {f.key for f in figures}
    near = nearest_statements(request, knowledge)[:1]
    other = [s for s in near if not named & {f.key for f in figures_of([s], knowledge)}]
    return answer_figure(request, figures, [s.text for s in other])


def answer_figure(request: Request, figures: list[Figure], also: Sequence[str] = ()) -> Answer:
    """What a figure says, of whom, from which source and as of when; `also` is said after it."""
    lines = map(figure_sentence, figures)
    return Answer(
        text=paragraphs(*lines, *also, citation(cited(figures))),
        topic=request.intent,
        occupations=request.occupations,
        certifications=tuple(f.certification.key for f in figures if f.certification),
        sources=cited(figures),
        figures=tuple(f.key for f in figures),
    )


def figure_sentence(figure: Figure) -> str:
    """A figure with what it is and of whom."""
    return f"{capitalised(amount(figure))} is the {figure.statistic} of {_whom(figure)}."


def _whom(figure: Figure) -> str:
    if figure.certification:
        certification = figure.certification
        return (
            f"holders of the {certification.label} certification, offered by the "
            f"{certification.organisation.label}"
        )
    return figure.population.rstrip(".")


def answer_salary_source(request: Request, knowledge: KnowledgeBase) -> Answer:
    """Where the figures come from and as of when."""
    lead = nearest_statements(request, knowledge)
    figures = _asked_about(request, knowledge)
    lines = _by_source(figures, with_amounts=bool(request.certifications))
    return Answer(
        text=paragraphs(
            _is_from_there(request, figures, knowledge),
            *(s.text for s in lead),
            f"Where the figures in {guide(knowledge)} come from:",
            bullets(lines),
        ),
        topic=request.intent,
        status=Status.ANSWERED if lines or lead else Status.UNKNOWN,
        occupations=request.occupations,
        certifications=request.certifications,
        sources=cited(figures),
        told=tuple(s.key for s in lead),
    )


def _asked_about(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The pays of the certifications asked about, else the figures told last, else all."""
    if request.certifications:
        return salaries_named(request, knowledge)
    return _told_last(request, knowledge) or _all_figures(knowledge)


def _by_source(figures: Sequence[Figure], *, with_amounts: bool) -> list[str]:
    """A line for each source, with the figures that come from it."""
    groups: dict[str, list[str]] = {}
    for figure in figures:
        groups.setdefault(_provenance(figure), []).append(_named(figure, with_amounts))
    return [f"{joined(named)}: {source}" for source, named in groups.items()]


def _told_last(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """ "When was that?" asks of the figures that were told."""
    if (
        request.named
        or not asks("when", request.text)
        or not means("something_named", request.text)
    ):
        return []
    return [f for key in request.figures if (f := knowledge.figure(key))]


def _all_figures(knowledge: KnowledgeBase) -> list[Figure]:
    general = knowledge.general_pay(YEARLY)
    return [*([general] if general else []), *knowledge.salaries()]


def _is_from_there(request: Request, figures: Sequence[Figure], knowledge: KnowledgeBase) -> str:
    """Whether one figure is from the body that a question of yes or no names."""
    bodies = [o for key in request.organisations if (o := knowledge.organisation(key))]
    if len(figures) != 1 or len(bodies) != 1 or not opens_yes_or_no(request.text):
        return ""
    names = {bodies[0].acronym, bodies[0].name} - {None}
    own = any(str(name) in figures[0].source.title for name in names)
    return "Yes." if own else f"No, {guide(knowledge)} does not say that it is."


def _named(figure: Figure, with_amount: bool) -> str:
    name = figure.certification.short if figure.certification else f"the {figure.statistic}"
    return f"{name} ({amount(figure)})" if with_amount else name


def _provenance(figure: Figure) -> str:
    address = f" ({figure.source.url})" if figure.source.url else ""
    return f"{figure.source.title}{address}, {figure.source.as_of}"
