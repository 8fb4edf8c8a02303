"""Yearly pay by the month, the week, the day or the hour."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from actions.answer import Answer
from actions.answers.salary import answer_salary
from actions.answers.salary_computed.limits import amounts_of
from actions.answers.salary_computed.scope import salaries_named
from actions.answers.salary_computed.shown import named, shown
from actions.answers.wording import amount, dollars
from actions.question import Mention
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

PERIODS = {
    "hour": (Decimal(2080), "2,080 working hours (52 weeks of 40 hours)"),
    "day": (Decimal(260), "260 working days"),
    "week": (Decimal(52), "52 weeks"),
    "fortnight": (Decimal(26), "26 times two weeks"),
    "month": (Decimal(12), "12 months"),
    "quarter": (Decimal(4), "4 quarters"),
}


_HOURS = {"day": 8, "week": 40}
"""Usual working hours, where a question gives none."""
SPELLED = {"hour": "an hour", "fortnight": "every two weeks"}


def answer_conversion(request: Request, knowledge: KnowledgeBase) -> Answer:
    """A yearly average as monthly, weekly or hourly pay, with the formula."""
    figures = salaries_named(request, knowledge) or _of_amounts(request, knowledge)
    general = knowledge.general_pay("USD/year")
    figures = figures or ([general] if general else [])
    periods = _periods(request)
    if not figures or not periods:
        return answer_salary(request, knowledge)
    hourly = knowledge.general_pay("USD/hour")
    longer = [period for period in periods if period in _HOURS]
    if hourly and longer and "hour" in periods and hourly.value in amounts_of(request):
        lines = [_of_hours(hourly, period, request) for period in longer]
        return shown(request, [hourly], "\n".join(lines), "", "Average wage", chart=False)
    lines = [_converted(f, period) for f in figures for period in periods]
    if "hour" in periods and hourly and not request.certifications:
        lines.insert(0, f"The average hourly wage of {hourly.population} is {amount(hourly)}.")
        figures.append(hourly)
    return shown(request, figures, "\n".join(lines), "", "Average salaries", chart=False)


def _of_amounts(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The salaries that a question gives as amounts."""
    asked = set(amounts_of(request))
    return [f for f in knowledge.salaries() if f.value in asked]


def _of_hours(hourly: Figure, period: str, request: Request) -> str:
    """An hourly wage for the hours of a day or a week."""
    given = [int(m.value) for m in request.question.mentions if _counts_hours(m, request.text)]
    hours = given[0] if given else _HOURS[period]
    return (
        f"At {amount(hourly)}, a {period} of {hours} hours comes to "
        f"{dollars(hourly.value * hours)} ({hours} × {dollars(hourly.value)}), before taxes."
    )


def _counts_hours(mention: Mention, text: str) -> bool:
    hours = rf"\b{re.escape(mention.text)}[\s-]*(?:h|hrs?|hours?)\b"
    return mention.kind == "count" and bool(re.search(hours, text, re.I))


def _periods(request: Request) -> list[str]:
    """The parts of a year that a question names."""
    return [p for p in request.question.values("period") if p in PERIODS]


def _converted(figure: Figure, period: str) -> str:
    parts, spelled = PERIODS[period]
    value = (figure.value / parts).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return (
        f"{named(figure) if figure.certification else named(figure).capitalize()}: "
        f"{amount(figure)} is about {dollars(value)} {SPELLED.get(period, f'a {period}')} "
        f"({dollars(figure.value)} ÷ {spelled}), before taxes."
    )
