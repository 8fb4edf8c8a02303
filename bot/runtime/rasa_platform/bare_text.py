"""A question by itself, without the words that tie it to what was said before: "and remote?"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker

from actions.cues.ellipsis import goes_on_within, is_correction, without_lead_in
from actions.cues.pointers import means
from actions.question import questions_of

_MOST_WORDS = 4
_CLEAR = 0.6


def bare_text(parsed: Mapping[str, Any], tracker: DialogueStateTracker) -> str | None:
    """What is left of an unclear question; None where it names something, or leans back."""
    questions = questions_of(parsed)
    if tracker.active_loop_name or len(questions) != 1:
        return None
    question = questions[0]
    rest = without_lead_in(question.text)
    names = any(m.text.lower() in rest.lower() for m in question.mentions)
    if names or means("something_named", rest):
        return None
    unclear = question.is_unclear or question.confidence < _CLEAR
    if not (unclear or is_correction(question.text)):
        return None
    is_subject = rest != question.text and 0 < len(rest.split()) <= _MOST_WORDS
    return rest if is_subject and not goes_on_within(rest) else None
