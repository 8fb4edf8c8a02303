"""An increase in percent of the pay that it was added to."""

from __future__ import annotations

from actions.answer import Answer
from actions.answers.pay.operands import Operand, figures_of
from actions.answers.pay.pairs import pair
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.ratio import FINDERS, TOPIC, in_terms_of
from actions.answers.pay.rounding import percent
from actions.answers.pay.shown import result
from actions.answers.wording import dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase

_INCREASE = "increase"


def increase(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """How large a raise is, where one of two pays is the increase that the other includes."""
    of_a_raise = PATTERNS.fits("before_an_increase", request.text)
    if not (of_a_raise or PATTERNS.fits("ratio", request.text)):
        return None
    two = pair(request, knowledge, FINDERS)
    added = [o for o in two if o.figure and _INCREASE in o.figure.statistic]
    if len(added) != 1:
        return None
    total = next(o for o in two if o is not added[0])
    return _raise(request, added[0], total)


def _raise(request: Request, added: Operand, total: Operand) -> Answer:
    before = total.value - added.value
    if before <= 0:
        return in_terms_of(request, added, total)
    lead = (
        f"If {dollars(total.value)} includes the increase of {dollars(added.value)}, it was "
        f"{dollars(before)} before: a raise of {percent(added.value, before)} "
        f"({dollars(added.value)} ÷ {dollars(before)})."
    )
    return result(request, figures_of([added, total]), lead, TOPIC)
