"""The certification whose pay lies nearest to an amount or to another pay."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.answers.calculated.operands import operands_of, ranked
from actions.answers.calculated.result import result
from actions.answers.salary_computed.scope import scope_name
from actions.answers.salary_computed.shown import named
from actions.answers.wording import amount, dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_ranking"
_NEAREST = re.compile(
    r"\b(?:nearest|closest|(?:most )?close|near) to\b|\bnearest\b|\bclosest\b", re.I
)


def nearest(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The pay with the smallest distance to what the question names."""
    if not _NEAREST.search(request.text):
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
    side = "more" if apart > 0 else "less"
    lead = (
        f"Nearest to {limit.shown}{scope_name(request, knowledge)} is {named(best)}: "
        f"{amount(best)}, {dollars(abs(apart))} {side}."
    )
    return result(request, [best], lead, TOPIC)
