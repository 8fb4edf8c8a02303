"""Yearly pay by the month, the week, the day or the hour."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from actions.answer import Answer
from actions.answers.pay.amounts import amounts_of
from actions.answers.pay.operands import Operand, figures_of, operands
from actions.answers.pay.operands_named import operands_named
from actions.answers.pay.operands_told import operands_told
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.periods import Period, periods_of
from actions.answers.pay.scope import salaries_named
from actions.answers.pay.shown import result, shown
from actions.answers.salary import answer_salary
from actions.answers.wording import amount, capitalised, dollars
from actions.context.intents import FOLLOW_UPS
from actions.numbers import number
from actions.request import Request
from knowledge.model import HOURLY, Figure
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_conversion"
_FEW_WORDS = 9
_A_YEARS_PAY = 1_000
"""What is less is no pay for a year: "who says 23.45 an hour"."""
_LEADING_WORDS = 3


def answer_conversion(request: Request, knowledge: KnowledgeBase) -> Answer:
    """A yearly average as monthly, weekly or hourly pay, with the formula."""
    figures, periods = _asked_about(request, knowledge), periods_of(request)
    if not figures or not periods:
        return answer_salary(request, knowledge)
    hourly = knowledge.general_pay(HOURLY)
    by_the_hour = "hour" in request.question.values("period")
    longer = [period for period in periods if period.hours]
    if hourly and longer and by_the_hour and hourly.value in amounts_of(request):
        lines = [_for_hours(hourly, period, request) for period in longer]
        return _shown(request, [hourly], lines, "Average wage")
    lines = _lines(operands(figures), periods)
    if hourly and by_the_hour and not request.certifications:
        lines.insert(0, f"The average hourly wage of {hourly.population} is {amount(hourly)}.")
        figures.append(hourly)
    return _shown(request, figures, lines, "Average salaries")


def other_period(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """Amounts of the guide, or what was told last, by the period that a question names."""
    periods = periods_of(request)
    if not periods and "year" in request.question.values("period"):
        return _as_told(request, knowledge)
    if not periods or request.compared - {"average"}:
        return None
    pays = _to_convert(request, knowledge)
    lines = _lines(pays, periods)
    return result(request, figures_of(pays), "\n".join(lines), TOPIC) if pays else None


def _asked_about(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The salaries that a question names, or gives as amounts, else the field's average."""
    asked = set(amounts_of(request))
    figures = salaries_named(request, knowledge)
    figures = figures or [f for f in knowledge.salaries() if f.value in asked]
    general = knowledge.general_pay()
    return figures or ([general] if general else [])


def _for_hours(hourly: Figure, period: Period, request: Request) -> str:
    """An hourly wage for the hours of a day or a week."""
    given = PATTERNS.search("hours", request.text)
    hours = (number(given["count"]) if given else None) or Decimal(period.hours or 0)
    return (
        f"At {amount(hourly)}, {period.per} of {hours:f} hours comes to "
        f"{dollars(hourly.value * hours)} ({hours:f} × {dollars(hourly.value)}), before taxes."
    )


def _to_convert(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """The pays that a question names with a period and little more, else those told last."""
    named = operands_named(request, knowledge)
    of_the_field = [o for o in named if o.figure and not o.certification]
    if request.question.values("amount") and of_the_field:
        return of_the_field
    yearly = all(o.figure or o.value >= _A_YEARS_PAY for o in named)
    if named:
        return named if yearly and _is_a_name_and_a_period(request) else []
    return operands_told(request, knowledge) if _goes_on(request) else []


def _as_told(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The yearly pays that were told last, once more: "and the yearly again?"."""
    told = operands_told(request, knowledge)
    if request.topic != TOPIC or not told or not _goes_on(request):
        return None
    lines = [f"{capitalised(o.name)}: {amount(o.figure)}." for o in told if o.figure]
    return result(request, figures_of(told), "\n".join(lines), TOPIC)


def _is_a_name_and_a_period(request: Request) -> bool:
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


def _lines(pays: Sequence[Operand], periods: Sequence[Period]) -> list[str]:
    return [
        f"{capitalised(pay.shown)} is {period.about(pay.value)}, before taxes."
        for pay in pays
        for period in periods
    ]


def _shown(request: Request, figures: Sequence[Figure], lines: Sequence[str], title: str) -> Answer:
    return shown(request, figures, "\n".join(lines), "", title, chart=False)
