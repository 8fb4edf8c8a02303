"""A certification's yearly pay by the hour, held against the field's hourly wage."""

from __future__ import annotations

from actions.answer import Answer
from actions.answers.pay.amounts import amounts_of
from actions.answers.pay.periods import YEAR_HOURS
from actions.answers.pay.rounding import rounded
from actions.answers.pay.scope import salaries_named
from actions.answers.pay.shown import named, result
from actions.answers.pay.yes_or_no import yes_or_no
from actions.answers.wording import amount, capitalised, dollars
from actions.request import Request
from knowledge.model import HOURLY, Figure
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_difference"
_COMPARES = frozenset({"above", "below", "difference"})


def hourly_comparison(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """Whether a certification's pay is above or below an hourly wage that the question names."""
    figures = salaries_named(request, knowledge)
    general = knowledge.general_pay(HOURLY)
    if len(figures) != 1 or general is None or not request.compared & _COMPARES:
        return None
    names_the_wage = amounts_of(request) == [general.value]
    return _against(request, figures[0], general) if names_the_wage else None


def _against(request: Request, figure: Figure, general: Figure) -> Answer:
    by_the_hour = rounded(figure.value / YEAR_HOURS)
    less = by_the_hour < general.value
    apart = dollars(abs(general.value - by_the_hour))
    lead = (
        f"{yes_or_no(less == ('below' in request.compared))}"
        f"{capitalised(named(figure))}: {amount(figure)} is about {dollars(by_the_hour)} an hour "
        f"({dollars(figure.value)} ÷ {YEAR_HOURS:,} hours), {apart} "
        f"{'less' if less else 'more'} than the {general.statistic} of {amount(general)}."
    )
    return result(request, [figure, general], lead, TOPIC)
