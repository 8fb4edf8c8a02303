"""The certifications that pay more or less than a limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.answers.charts import pay_line
from actions.answers.pay.amounts import amounts_of
from actions.answers.pay.difference import answer_difference
from actions.answers.pay.limits import Limit, limit_of
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.ranking import answer_ranking
from actions.answers.pay.scope import salaries_in_scope, salaries_named, scope_name
from actions.answers.pay.shown import named, shown
from actions.answers.wording import amount, dollars, numbered
from actions.cues.asked import asks
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase


def answer_threshold(request: Request, knowledge: KnowledgeBase) -> Answer:
    """Certifications whose average lies above or below an amount, or the field's average."""
    if apart := _amounts_apart(request, knowledge):
        return apart
    limit = limit_of(request, knowledge)
    if limit is None:
        return answer_ranking(request, knowledge)
    of_the_list = not request.named and len(request.certifications) > 2
    if request.certifications and not (of_the_list or asks("which_certifications", request.text)):
        return _against_limit(request, knowledge, limit)
    if of_the_list:
        figures, group = salaries_named(request, knowledge), " of those listed"
    else:
        figures = _others(request, salaries_in_scope(request, knowledge))
        group = scope_name(request, knowledge)
    return _selected(request, figures, group, limit)


def _selected(request: Request, figures: Sequence[Figure], group: str, limit: Limit) -> Answer:
    """Those on the side that is asked for, with how many they are."""
    kept, side = _on_asked_side(request, figures, limit)
    head = f"{len(kept)} of {len(figures)} certification averages{group} are {side}"
    if not kept and figures:
        return _none(request, figures, head)
    return shown(request, kept, f"{head}:", numbered([pay_line(f) for f in kept]), head)


def _amounts_apart(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """How far apart two amounts of the guide are, when that is asked."""
    amounts = sorted(set(amounts_of(request)), reverse=True)
    if len(amounts) != 2 or not PATTERNS.fits("amounts_apart", request.text):
        return None
    figures = [f for a in amounts for f in knowledge.figures() if f.value == a][:2]
    high, low = amounts
    lead = f"{dollars(high)} is {dollars(high - low)} more than {dollars(low)}."
    return shown(request, figures, lead, "", "Amounts compared", chart=False) if figures else None


def _others(request: Request, figures: Sequence[Figure]) -> list[Figure]:
    """All but those of the certifications that the others are held against."""
    against = set(request.certifications)
    return [f for f in figures if not (f.certification and f.certification.key in against)]


def _none(request: Request, figures: Sequence[Figure], head: str) -> Answer:
    """None lies on the side that is asked for: the nearest one is told."""
    below = _asks_below(request)
    nearest = (min if below else max)(figures, key=lambda f: f.value)
    word = "lowest" if below else "highest"
    lead = f"{head}. The {word} is that of {named(nearest)}: {amount(nearest)}."
    return replace(shown(request, [nearest], lead, "", head, chart=False), listed=())


def _asks_below(request: Request) -> bool:
    return bool({"below", "lowest"} & request.compared)


def _on_asked_side(
    request: Request, figures: Sequence[Figure], limit: Limit
) -> tuple[list[Figure], str]:
    """The figures between two amounts, below or above one; and the same in words."""
    limits = sorted(amounts_of(request))
    if len(limits) > 1:
        kept = [f for f in figures if limits[0] <= f.value <= limits[-1]]
        return kept, f"between {dollars(limits[0])} and {dollars(limits[-1])}"
    if _asks_below(request):
        return [f for f in figures if f.value < limit.value], f"below {limit.name}"
    return [f for f in figures if f.value > limit.value], f"above {limit.name}"


def _against_limit(request: Request, knowledge: KnowledgeBase, limit: Limit) -> Answer:
    general = knowledge.general_pay()
    is_the_average = general is not None and limit.value == general.value
    if is_the_average or not request.question.values("amount"):
        return answer_difference(request, knowledge)
    figures = salaries_named(request, knowledge)
    lines = [
        f"{named(f)} pays {amount(f)} on average, "
        f"{'more than' if f.value > limit.value else 'not more than'} {limit.name}."
        for f in figures
    ]
    return shown(request, figures, "\n".join(lines), "", "Average salaries", chart=False)
