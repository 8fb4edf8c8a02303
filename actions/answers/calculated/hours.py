"""Pay for so many hours, and how many hours earn an amount."""

from __future__ import annotations

import re
from decimal import Decimal

from actions.answer import Answer
from actions.answers.calculated.numbers import NUMBER, number
from actions.answers.calculated.operands import HOURLY, operands_of
from actions.answers.calculated.result import TENTH, result, rounded
from actions.answers.wording import amount, dollars
from actions.context.subjects import speaks_of_pay
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_conversion"
WORKING_HOURS = 2080
WEEKS = 52
_MOST = 20_000
""" "How long until I earn 70,000?" asks for years of experience, not for hours."""
_HOURS = re.compile(rf"(?P<count>{NUMBER})[\s-]*(?:h|hrs?|hours?)\b", re.I)
_HOW_MANY_HOURS = re.compile(r"\bhow (?:many|much) (?:hours|hrs)\b", re.I)
_HOW_LONG = re.compile(r"\bhow long\b.*\b(?:hour|hourly|hrs?|work|working)\b", re.I)
_A_WEEK = re.compile(r"\b(?:a|per|each|every|in a|one) w(?:ee)?k\b|\bweekly\b|\bw(?:ee)?k\b", re.I)
_PER_WEEK = re.compile(
    rf"(?:{NUMBER})[\s-]*(?:h|hrs?|hours?)\b\s*(?:a|per|each|every|in a|/)?\s*w(?:ee)?k", re.I
)
_TIMES_COUNT = re.compile(rf"\b(?:times|x) (?P<count>{NUMBER})(?! years?)", re.I)
_TIMES = re.compile(r"\btimes\b", re.I)
_A_YEAR = re.compile(r"\b(?:year|yearly|annual|annually|yr)\b", re.I)
_A_MONTH = re.compile(r"\bmonth(?:ly)?\b", re.I)


def pay_for_hours(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """What so many hours, or hours a week, come to at the hourly average."""
    counted = _HOURS.search(request.said) or _times_the_wage(request, knowledge)
    rate = _rate(request, knowledge) if counted else None
    if not counted or rate is None or not _about_pay(request, knowledge):
        return None
    hours = number(counted["count"])
    figure, hourly, by = rate
    if hours is None or hours <= 0 or hours > WORKING_HOURS or _only_the_usual_week(request, hours):
        return None
    once = hours * hourly
    weekly = bool(_PER_WEEK.search(request.said) or _A_WEEK.search(request.text))
    span = "a week of " if weekly else ""
    lines = [
        f"At {by}, {span}{hours:f} hours {'comes' if span else 'come'} to {dollars(rounded(once))} "
        f"({hours:f} × {dollars(rounded(hourly))}), before taxes."
    ]
    if weekly and _A_YEAR.search(request.text):
        yearly = rounded(once * WEEKS)
        lines.append(f"Over a year of {WEEKS} such weeks that is {dollars(yearly)}.")
    if weekly and _A_MONTH.search(request.text):
        monthly = rounded(once * WEEKS / 12)
        lines.append(f"By the month that is about {dollars(monthly)} ({WEEKS} weeks ÷ 12).")
    return result(request, [figure], "\n".join(lines), TOPIC)


def _times_the_wage(request: Request, knowledge: KnowledgeBase) -> re.Match[str] | None:
    """ "Times 40" after the hourly average."""
    general = knowledge.general_pay(HOURLY)
    told = general is not None and request.figures == (general.key,)
    return _TIMES_COUNT.search(request.text) if told and not request.named else None


def hours_for_an_amount(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """How many hours it takes to earn an amount at the hourly average."""
    amounts = [Decimal(a) for a in request.question.values("amount")]
    in_hours = _HOW_MANY_HOURS.search(request.text)
    asks = amounts and (in_hours or _HOW_LONG.search(request.text))
    rate = _rate(request, knowledge) if asks else None
    if rate is None:
        return None
    figure, hourly, by = rate
    wanted = [a for a in amounts if a != hourly]
    if len(wanted) != 1 or (wanted[0] > _MOST and not in_hours):
        return None
    hours = rounded(wanted[0] / hourly, TENTH)
    lead = (
        f"At {by} it takes about {hours:f} hours to earn {dollars(wanted[0])} "
        f"({dollars(wanted[0])} ÷ {dollars(rounded(hourly))}), before taxes."
    )
    return result(request, [figure], lead, TOPIC)


def _rate(request: Request, knowledge: KnowledgeBase) -> tuple[Figure, Decimal, str] | None:
    """A figure, the hourly pay that it gives, and that pay in words."""
    own = operands_of(request, knowledge)
    if len(own) == 1 and (figure := own[0].figure) and figure.certification:
        hourly = figure.value / WORKING_HOURS
        by = (
            f"{dollars(rounded(hourly))} an hour for {own[0].name} "
            f"({dollars(figure.value)} a year ÷ {WORKING_HOURS:,} hours)"
        )
        return figure, hourly, by
    general = knowledge.general_pay(HOURLY)
    if general is None:
        return None
    return general, general.value, f"{amount(general)} (the {general.statistic})"


def _about_pay(request: Request, knowledge: KnowledgeBase) -> bool:
    general = knowledge.general_pay(HOURLY)
    named = general is not None and str(general.value) in request.question.values("amount")
    asks = speaks_of_pay(request.text) or re.search(
        r"\b(?:how much|dollars|hourly)\b|\$", request.text
    )
    converts = request.intent.startswith("ask_salary") or bool(
        request.figures and _TIMES.search(request.text)
    )
    return named or bool(asks) or converts or bool(request.figures and request.is_unclear)


def _only_the_usual_week(request: Request, hours: Decimal) -> bool:
    """ "Per hour, at 40 hours a week", "of 2,080 hours a year": they say how to convert."""
    asks_per_hour = "hour" in request.question.values("period")
    others = {"week", "month", "year", "day"} & set(request.question.values("period"))
    a_week = hours == WORKING_HOURS / WEEKS and not others - {"week"}
    a_year = hours == WORKING_HOURS and not others - {"year"}
    return (a_week or a_year) and asks_per_hour and bool(request.certifications or request.figures)
