"""What so many hours come to."""

from __future__ import annotations

from decimal import Decimal

from actions.answer import Answer
from actions.answers.pay.hourly_rate import HourlyRate, average_rate, hourly_rate
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.periods import DAY_HOURS, MONTHS, WEEK_HOURS, WEEKS, YEAR_HOURS
from actions.answers.pay.rounding import rounded
from actions.answers.pay.shown import result
from actions.answers.wording import dollars
from actions.cues.subjects import speaks_of
from actions.numbers import number
from actions.request import Request
from knowledge.model import HOURLY, YEARLY
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_conversion"
_LONGEST_DAY, _LONGEST_WEEK = 12, 60
"""Hours: "times 40" after an hourly wage speaks of a week, "times 100" of no hours at all."""


def pay_for_hours(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """What so many hours, or hours a week, come to at the hourly average."""
    if hours := _times_the_wage(request, knowledge):
        average = average_rate(knowledge)
        weekly = _LONGEST_DAY < hours <= _LONGEST_WEEK
        return _for_hours(request, hours, average, weekly=weekly) if average else None
    hours = _hours_named(request)
    rate = hourly_rate(request, knowledge) if hours else None
    about_pay = rate is not None and _is_about_pay(request, knowledge)
    if not hours or not rate or not about_pay or _only_says_how_to_convert(request, hours):
        return None
    weekly = PATTERNS.fits("hours_a_week", request.said) or PATTERNS.fits("a_week", request.text)
    return _for_hours(request, hours, rate, weekly=weekly)


def _for_hours(request: Request, hours: Decimal, rate: HourlyRate, *, weekly: bool) -> Answer:
    """The product with its formula; of a week also what was asked over a longer time."""
    once = hours * rate.value
    span = f"a week of {hours:f} hours comes" if weekly else f"{hours:f} hours come"
    lines = [
        f"At {rate.name}, {span} to {dollars(rounded(once))} "
        f"({hours:f} × {dollars(rounded(rate.value))}), before taxes."
    ]
    if weekly and PATTERNS.fits("a_year", request.text):
        yearly = dollars(rounded(once * WEEKS))
        lines.append(f"Over a year of {WEEKS} such weeks that is {yearly}.")
    if weekly and PATTERNS.fits("a_month", request.text):
        monthly = dollars(rounded(once * WEEKS / MONTHS))
        lines.append(f"By the month that is about {monthly} ({WEEKS} weeks ÷ {MONTHS}).")
    return result(request, [rate.figure], "\n".join(lines), TOPIC)


def _times_the_wage(request: Request, knowledge: KnowledgeBase) -> Decimal | None:
    """ "Times 40" after an answer that told the hourly average: by itself, or beside the yearly one
    where the number can be the hours of a day or a week."""
    found = None if request.named else PATTERNS.search("times_a_count", request.text)
    times = number(found["count"]) if found else None
    if not times or times > YEAR_HOURS:
        return None
    if _told(HOURLY, request, knowledge):
        return times
    beside = _told(YEARLY, request, knowledge) and DAY_HOURS <= times <= _LONGEST_WEEK
    return times if beside and PATTERNS.fits("only_times_a_count", request.text) else None


def _told(unit: str, request: Request, knowledge: KnowledgeBase) -> bool:
    """Whether the field's average in a unit was told last, and nothing else."""
    general = knowledge.general_pay(unit)
    return general is not None and request.figures == (general.key,)


def _hours_named(request: Request) -> Decimal | None:
    """So many hours, no more than a year has of them."""
    found = PATTERNS.search("hours", request.said)
    hours = number(found["count"]) if found else None
    return hours if hours and hours <= YEAR_HOURS else None


def _is_about_pay(request: Request, knowledge: KnowledgeBase) -> bool:
    """Whether it is pay that is asked for the hours: by its words, or after a figure."""
    general = knowledge.general_pay(HOURLY)
    names_the_wage = general and str(general.value) in request.question.values("amount")
    asks = speaks_of("pay", request.text) or PATTERNS.fits("how_much", request.text)
    of_pay = request.intent.startswith("ask_salary")
    goes_on = request.figures and (request.is_unclear or PATTERNS.fits("times", request.text))
    return bool(names_the_wage or asks or of_pay or goes_on)


def _only_says_how_to_convert(request: Request, hours: Decimal) -> bool:
    """ "Per hour, at 40 hours a week", "of 2,080 hours a year": they say how to convert."""
    periods = set(request.question.values("period"))
    others = {"week", "month", "year", "day"} & periods
    a_week = hours == WEEK_HOURS and not others - {"week"}
    a_year = hours == YEAR_HOURS and not others - {"year"}
    of_a_pay = bool(request.certifications or request.figures)
    return (a_week or a_year) and "hour" in periods and of_a_pay
