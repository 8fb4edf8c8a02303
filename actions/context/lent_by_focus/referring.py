"""Whether a question refers to what is in focus: "what does it pay?", "pay?", "who says so?"."""

from __future__ import annotations

from actions.context.intents import (
    FOLLOW_UPS,
    NEEDS_CERTIFICATION,
)
from actions.cues.pointers import means
from actions.question import Question

_KEYWORDS = 2
_FEW_WORDS = 3


def refers(question: Question, intent: str) -> bool:
    """Whether it means the certifications in focus, or says too little to mean others."""
    back = (
        means("something_named", question.text)
        or intent in NEEDS_CERTIFICATION
        or _is_bare(question)
    )
    back = back or (intent == "ask_salary" and means("the_one", question.text))
    of_an_origin = intent == "ask_salary_source" and _says_little(question)
    return back or of_an_origin or question.intent in FOLLOW_UPS


def _is_bare(question: Question) -> bool:
    """Whether a question is a keyword that continues what was said: "pay?"."""
    general = "average" in question.compared
    return len(question.text.split()) <= _KEYWORDS and not question.mentions_names and not general


def _says_little(question: Question) -> bool:
    """Whether a question of a figure's origin leaves open whose: "as of when?", "who says so?"."""
    return len(question.text.split()) <= _FEW_WORDS and not question.mentions_names
