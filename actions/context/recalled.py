"""What was told last, for a follow-up that names nothing of its own: "for which job exactly?"."""

from __future__ import annotations

from dataclasses import replace

from actions.focus import Focus
from actions.question import Question

FEW = 3
LAST = 2
TOLD_ALONE = 0.5
"""The score of what was told last: high enough to be told again."""
TOLD_AMONG_MANY = 0.2
"""The score of what was told before: it comes before the rest of its topic."""


def recalling(question: Question, focus: Focus) -> Question:
    """The question with the statements told last among those that fit it."""
    if question.mentions_names:
        return question
    scores = dict(question.statements)
    scores |= {key: max(TOLD_AMONG_MANY, scores.get(key, 0.0)) for key in focus.told}
    scores |= {key: max(TOLD_ALONE, scores[key]) for key in _told_last(focus)}
    return replace(question, statements=tuple(sorted(scores.items(), key=lambda s: -s[1])))


def _told_last(focus: Focus) -> tuple[str, ...]:
    return focus.told if len(focus.told) <= FEW else focus.told[:LAST]
