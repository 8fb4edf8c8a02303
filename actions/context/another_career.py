"""What is asked about another career, so that the next question can ask it of this one."""

from __future__ import annotations

from actions.context.certainty import facts
from actions.context.intents import OTHER_CAREER
from actions.request import Request

_WHOLE_QUESTION = 4
"""Words of a question that stands by itself."""


def asked_of_another_career(request: Request) -> str | None:
    """What a whole question about another career asks, so that "and coders?" can ask it too."""
    question = request.question
    if request.intent != OTHER_CAREER or len(question.text.split()) < _WHOLE_QUESTION:
        return None
    return next(facts(question), None)
