"""A yearly pay that was named as an amount, or told last, by the month, the week or the hour."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answer import Answer
from actions.answers.calculated.operands import Operand, operands_in_focus, yearly_operands
from actions.answers.calculated.result import result, rounded
from actions.answers.salary_computed.conversion import PERIODS, SPELLED
from actions.answers.wording import amount, dollars
from actions.context.intents import FOLLOW_UPS
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_conversion"
_FEW_WORDS = 9
_A_YEARS_PAY = 1_000
"""What is less is no pay for a year: "who says 23.45 an hour"."""
_LEADING_WORDS = 3


def periods_of(request: Request) -> list[str]:
    """The parts of a year that a question names."""
    return [p for p in request.question.values("period") if p in PERIODS]


def per(period: str) -> str:
    """A period as the end of a price: "a month"."""
    return SPELLED.get(period, f"a {period}")


def other_period(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """Amounts of the guide, or what was told last, by the period that a question names."""
    periods = periods_of(request)
    if not periods and "year" in request.question.values("period"):
        return _as_told(request, knowledge)
    if not periods or set(request.question.values("comparison")) - {"average"}:
        return None
    operands = yearly_operands(request, knowledge)
    by_amount = [o for o in operands if o.figure and not o.figure.certification]
    if any(request.question.values("amount")) and by_amount:
        return _converted(request, by_amount, periods)
    yearly = operands and all(o.figure or o.value >= _A_YEARS_PAY for o in operands)
    if yearly and _names_and_a_period(request):
        return _converted(request, operands, periods)
    told = operands_in_focus(request, knowledge)
    if operands or not told or not _goes_on(request):
        return None
    return _converted(request, told, periods)


def _as_told(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The yearly pays that were told last, once more: "and the yearly again?"."""
    told = operands_in_focus(request, knowledge)
    if request.topic != TOPIC or not told or not _goes_on(request):
        return None
    lines = [_line(each) for each in told if each.figure]
    return result(request, [o.figure for o in told if o.figure], "\n".join(lines), TOPIC)


def _line(each: Operand) -> str:
    assert each.figure
    return f"{each.name[:1].upper()}{each.name[1:]}: {amount(each.figure)}."


def _names_and_a_period(request: Request) -> bool:
    """Whether a question is a name and a period, and hardly more: "the CCS by the quarter"."""
    rest = request.text.lower()
    for mention in request.question.mentions:
        rest = rest.replace(mention.text.lower(), " ")
    of_pay = request.intent in ("ask_certification", "ask_salary", TOPIC)
    return of_pay and len(rest.split()) <= _LEADING_WORDS


def _goes_on(request: Request) -> bool:
    """Whether a question says little more than the period: "and a month?"."""
    few = len(request.text.split()) <= _FEW_WORDS
    about_pay = request.intent.startswith("ask_salary") or request.question.intent in FOLLOW_UPS
    return few and not request.question.mentions_names and (about_pay or request.is_unclear)


def _converted(request: Request, operands: Sequence[Operand], periods: Sequence[str]) -> Answer:
    lines = []
    for each in operands:
        for period in periods:
            parts, spelled = PERIODS[period]
            value = dollars(rounded(each.value / parts))
            line = (
                f"{each.shown} is about {value} {per(period)} ({dollars(each.value)} ÷ {spelled})"
            )
            lines.append(f"{line[:1].upper()}{line[1:]}, before taxes.")
    figures = [o.figure for o in operands if o.figure]
    return result(request, figures, "\n".join(lines), TOPIC)
