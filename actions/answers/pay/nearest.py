"""The certification whose pay lies nearest to an amount or to another pay."""

from __future__ import annotations

from actions.answer import Answer
from actions.answers.pay.operands_told import operands_of
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.scope import ranked, scope_name
from actions.answers.pay.shown import named, result
from actions.answers.wording import amount, dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_ranking"


def nearest(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The pay with the smallest distance to what the question names."""
    if not PATTERNS.fits("nearest", request.text):
        return None
    against = operands_of(request, knowledge)
    if len(against) != 1:
        return None
    (limit,) = against
    others = [f for f in ranked(request, knowledge) if f != limit.figure]
    if not others:
        return None
    best = min(others, key=lambda f: abs(f.value - limit.value))
    apart = best.value - limit.value
    lead = (
        f"Nearest to {limit.shown}{scope_name(request, knowledge)} is {named(best)}: "
        f"{amount(best)}, {dollars(abs(apart))} {'more' if apart > 0 else 'less'}."
    )
    return result(request, [best], lead, TOPIC)
