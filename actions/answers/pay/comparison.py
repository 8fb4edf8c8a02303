"""Pays side by side: which is higher, and where it is asked by how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from actions.answer import Answer
from actions.answers.charts import pay_line
from actions.answers.pay.operands import figures_of
from actions.answers.pay.operands_named import placed
from actions.answers.pay.operands_told import operands_told
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.periods import periods_of
from actions.answers.pay.rounding import percent
from actions.answers.pay.shown import named, shown
from actions.answers.pay.yes_or_no import asks_yes_or_no, yes_or_no
from actions.answers.wording import amount, bullets, capitalised, dollars, paragraphs
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase


def side_by_side(request: Request, figures: Sequence[Figure]) -> Answer:
    """The highest of some pays against the lowest."""
    ordered = sorted(figures, key=lambda f: f.value, reverse=True)
    high, low = ordered[0], ordered[-1]
    told = _with_the_gap(request, high, low) if asks_how_far(request) else _higher(high, low)
    lead = _yes_or_no(request, figures[0] is high) + told
    rest = bullets([pay_line(f) for f in ordered]) if len(ordered) > 2 else ""
    answer = shown(request, ordered, lead, rest, "Average salaries compared")
    return replace(answer, listed=_in_named_order(request, answer.listed))


def asks_how_far(request: Request) -> bool:
    """Whether the gap is asked for, or a pay is held against another: the gap says how far."""
    weighed = request.compared & {"above", "below"}
    return bool(weighed) or PATTERNS.fits("how_far_apart", request.text)


def the_one_told(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The pay told last that "does it pay more than the CPC and the CCS?" holds against them."""
    than = PATTERNS.search("does_it_pay_more_than", request.text)
    named = [at for at, mention in placed(request.question) if mention.kind == "certification"]
    if not than or len(named) < 2 or named[0] < than.end():
        return []
    told = operands_told(request, knowledge)
    new = [o for o in told if o.certification and o.certification not in request.certifications]
    return figures_of(new) if len(told) == 1 else []


def more_a_year(high: Decimal, low: Decimal, than: str = "") -> str:
    """How much more one pay is in dollars and percent, with the formula; `than` says than whose."""
    return (
        f"{dollars(high - low)} a year more{than} ({dollars(high)} − {dollars(low)}), "
        f"or {percent(high - low, low)} more"
    )


def more_by_period(request: Request, apart: Decimal) -> list[str]:
    """The same by the month or the week, where the question asks for it."""
    return [f"That is {period.about(apart, ' more')}." for period in periods_of(request)]


def _in_named_order(request: Request, listed: tuple[str, ...]) -> tuple[str, ...]:
    """Of those that a question names "the second" is the one that it names second."""
    named = tuple(key for key in request.certifications if key in listed)
    return named if len(named) == len(listed) else listed


def _higher(high: Figure, low: Figure) -> str:
    first, second = capitalised(named(high)), named(low)
    if high.value == low.value:
        return f"{first} and {second} pay the same on average: {amount(high)}."
    verb, average = ("pays more", " on average") if high.certification else ("is higher", "")
    return f"{first} {verb}: {amount(high)}{average}, against {amount(low)} for {second}."


def _with_the_gap(request: Request, high: Figure, low: Figure) -> str:
    if high.value == low.value:
        return _higher(high, low)
    lead = f"{_higher(high, low)} That is {more_a_year(high.value, low.value)}."
    return paragraphs(lead, *more_by_period(request, high.value - low.value))


def _yes_or_no(request: Request, first_is_high: bool) -> str:
    """What "does the first pay more than the second?" gets before the figures."""
    if not asks_yes_or_no(request.text):
        return ""
    asks_less = {"below", "lowest"} & request.compared or PATTERNS.fits("less", request.text)
    return yes_or_no(first_is_high != bool(asks_less))
