"""The hourly pay that hours are paid at: of the one certification asked about, else the average."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from actions.answers.pay.operands_told import operands_of
from actions.answers.pay.periods import YEAR_HOURS
from actions.answers.pay.rounding import rounded
from actions.answers.wording import amount, dollars
from actions.request import Request
from knowledge.model import HOURLY, Figure
from knowledge.queries import KnowledgeBase


@dataclass(frozen=True)
class HourlyRate:
    """An hourly pay, the figure that it comes from, and both in words."""

    value: Decimal
    figure: Figure
    name: str


def hourly_rate(request: Request, knowledge: KnowledgeBase) -> HourlyRate | None:
    """What an hour is paid with the certification asked about or told last, else on average."""
    pays = operands_of(request, knowledge)
    if len(pays) == 1 and pays[0].certification and (figure := pays[0].figure):
        value = figure.value / YEAR_HOURS
        name = (
            f"{dollars(rounded(value))} an hour for {pays[0].name} "
            f"({dollars(figure.value)} a year ÷ {YEAR_HOURS:,} hours)"
        )
        return HourlyRate(value, figure, name)
    return average_rate(knowledge)


def average_rate(knowledge: KnowledgeBase) -> HourlyRate | None:
    """The average hourly wage of the field."""
    general = knowledge.general_pay(HOURLY)
    if general is None:
        return None
    return HourlyRate(general.value, general, f"{amount(general)} (the {general.statistic})")
