"""Whom a figure is about and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from actions.answer import Answer
from actions.answers.statements import figures_of, nearest_statements
from actions.answers.wording import amount, citation, cited, paragraphs
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

_PERCENT = re.compile(r"(?<![\d.,])(?P<value>\d+(?:\.\d+)?) ?(?:%|per ?cent)", re.I)


def figures_named(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The figures whose value the question names, when it compares nothing with them."""
    if set(request.question.values("comparison")) - {"average"}:
        return []
    values = {Decimal(a) for a in request.question.values("amount")}
    shares = {Decimal(p["value"]) for p in _PERCENT.finditer(request.text)}
    found = [
        f for f in knowledge.figures() if f.value in (shares if f.unit == "percent" else values)
    ]
    values |= shares
    return found if values <= {f.value for f in found} else []


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
    told = amount(figure)
    return f"{told[:1].upper()}{told[1:]} is the {figure.statistic} of {_whom(figure)}."


def _whom(figure: Figure) -> str:
    if figure.certification:
        certification = figure.certification
        return (
            f"holders of the {certification.label} certification, offered by the "
            f"{certification.organisation.label}"
        )
    return figure.population.rstrip(".")
