"""How many hours earn an amount."""

from __future__ import annotations

from decimal import Decimal

from actions.answer import Answer
from actions.answers.pay.amounts import amounts_of
from actions.answers.pay.hourly_rate import hourly_rate
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.rounding import TENTH, rounded
from actions.answers.pay.shown import result
from actions.answers.wording import dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_conversion"
_MOST = 20_000
""" "How long until I earn 70,000?" asks for years of experience, not for hours."""


def hours_for_pay(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """How many hours it takes to earn an amount at the hourly average."""
    rate = hourly_rate(request, knowledge) if amounts_of(request) else None
    wanted = _wanted(request, rate.value) if rate else None
    if rate is None or wanted is None:
        return None
    hours = rounded(wanted / rate.value, TENTH)
    lead = (
        f"At {rate.name} it takes about {hours:f} hours to earn {dollars(wanted)} "
        f"({dollars(wanted)} ÷ {dollars(rounded(rate.value))}), before taxes."
    )
    return result(request, [rate.figure], lead, TOPIC)


def _wanted(request: Request, rate: Decimal) -> Decimal | None:
    """The one amount that is to be earned; None where hours are not asked for."""
    in_hours = PATTERNS.fits("how_many_hours", request.text)
    amounts = [a for a in amounts_of(request) if a != rate]
    if len(amounts) != 1 or not (in_hours or PATTERNS.fits("how_long_to_work", request.text)):
        return None
    return amounts[0] if in_hours or amounts[0] <= _MOST else None
