"""The mean of several pays; of one, the average that the article gives."""

from __future__ import annotations

from decimal import Decimal

from actions.answer import Answer
from actions.answers.charts import pay_line
from actions.answers.pay.conversion import answer_conversion
from actions.answers.pay.difference import answer_difference
from actions.answers.pay.groups import FINDERS, every_single_one, group
from actions.answers.pay.operands import figures_of
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.periods import periods_of
from actions.answers.pay.rounding import rounded
from actions.answers.pay.scope import granting
from actions.answers.pay.shown import result
from actions.answers.salary import answer_salary
from actions.answers.wording import bullets, dollars
from actions.cues.asked import asks, averages_together
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_average"
_FINDERS = (every_single_one, *FINDERS)


def answer_average(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The mean of a group of certification averages, else the average that the article gives."""
    if periods_of(request):
        return answer_conversion(request, knowledge)
    if PATTERNS.fits("more_than_together", request.text):
        return answer_difference(request, knowledge)
    several = _speaks_of_several(request, knowledge)
    mean_of_several = mean_of_group(request, knowledge) if several else None
    return mean_of_several or answer_salary(request, knowledge)


def mean(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The mean of pays that are to be averaged, with the formula."""
    to_average = averages_together(request.text) or PATTERNS.fits("to_average", request.text)
    return mean_of_group(request, knowledge) if to_average or _goes_on_to_all(request) else None


def mean_of_group(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The mean of the certifications that a question is about; None of fewer than two."""
    pays, together = group(request, knowledge, _FINDERS)
    if len(pays) < 2 or not all(pay.certification for pay in pays):
        return None
    total = sum((pay.value for pay in pays), Decimal(0))
    value = rounded(total / len(pays))
    lead = (
        f"The mean of {together} is about {dollars(rounded(value, Decimal(1)))} a year "
        f"({dollars(total)} ÷ {len(pays)} = {dollars(value)})."
    )
    figures = figures_of(pays)
    return result(request, figures, lead, TOPIC, bullets([pay_line(f) for f in figures]))


def _goes_on_to_all(request: Request) -> bool:
    """ "And of all of them?" after a mean."""
    return request.topic == TOPIC and PATTERNS.fits("goes_on_to_all", request.text)


def _speaks_of_several(request: Request, knowledge: KnowledgeBase) -> bool:
    """Whether several certifications are to be averaged, not one average to be told."""
    averaged = PATTERNS.fits("averaged", request.text) and not asks("when", request.text)
    if not averaged or len(request.certifications) == 1:
        return False
    of_a_group = PATTERNS.fits("of_a_group", request.text) or granting(request, knowledge)
    return bool(of_a_group or request.certifications)
