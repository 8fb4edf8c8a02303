"""A certification's yearly pay by the hour, held against an hourly wage."""

from __future__ import annotations

from decimal import Decimal

from actions.answer import Answer
from actions.answers.calculated.hours import WORKING_HOURS
from actions.answers.calculated.operands import HOURLY
from actions.answers.calculated.result import result, rounded
from actions.answers.salary_computed.shown import named
from actions.answers.wording import amount, dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_difference"


def hourly_against(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """Whether a certification's pay is above or below an hourly wage that the question names."""
    figures = [f for key in request.certifications if (f := knowledge.salary_of(key))]
    general = knowledge.general_pay(HOURLY)
    amounts = [Decimal(a) for a in request.question.values("amount")]
    compares = request.compared & {"above", "below", "difference"}
    if len(figures) != 1 or general is None or not compares or amounts != [general.value]:
        return None
    (figure,) = figures
    by_the_hour = rounded(figure.value / WORKING_HOURS)
    less = by_the_hour < general.value
    yes = "Yes" if less == ("below" in compares) else "No"
    lead = (
        f"{yes}. {named(figure)[:1].upper()}{named(figure)[1:]}: {amount(figure)} is about "
        f"{dollars(by_the_hour)} an hour ({dollars(figure.value)} ÷ {WORKING_HOURS:,} hours), "
        f"{dollars(abs(general.value - by_the_hour))} {'less' if less else 'more'} than the "
        f"{general.statistic} of {amount(general)}."
    )
    return result(request, [figure, general], lead, TOPIC)
