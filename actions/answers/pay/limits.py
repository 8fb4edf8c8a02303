"""What pay is held against: an amount, a certification's pay, else the field's average."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from actions.answers.pay.amounts import amounts_of
from actions.answers.pay.scope import salaries_named
from actions.answers.pay.shown import named
from actions.answers.wording import dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase


@dataclass(frozen=True)
class Limit:
    """An amount, and what it is called in an answer."""

    value: Decimal
    name: str


def limit_of(request: Request, knowledge: KnowledgeBase) -> Limit | None:
    """The first amount of a question, else the pay of the certification that it names, else the
    average of the field; None without any."""
    if amounts := amounts_of(request):
        return Limit(amounts[0], dollars(amounts[0]))
    if of_certification := salaries_named(request, knowledge):
        pay = of_certification[0]
        return Limit(pay.value, f"{named(pay)} ({dollars(pay.value)})")
    general = knowledge.general_pay()
    if general is None:
        return None
    return Limit(general.value, f"the average of {general.population} ({dollars(general.value)})")
