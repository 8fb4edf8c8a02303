"""What a question of yes or no gets before the figures."""

from __future__ import annotations

from actions.answers.pay.patterns import PATTERNS


def asks_yes_or_no(text: str) -> bool:
    """Whether a text asks if something is so, and not how much or which of two."""
    is_open = PATTERNS.fits("a_choice", text) or PATTERNS.fits("opens_with_a_question_word", text)
    return not is_open and (opens_yes_or_no(text) or PATTERNS.fits("yes_or_no", text))


def opens_yes_or_no(text: str) -> bool:
    """Whether a text begins as a question of yes or no does: "is it ..."."""
    return PATTERNS.fits("opens_yes_or_no", text)


def ends_in_yes_or_no(text: str) -> bool:
    """Whether a sentence of a text begins so: "I earn 41,000. Is the average above that?"."""
    return PATTERNS.fits("a_sentence_opens_yes_or_no", text)


def yes_or_no(holds: bool) -> str:
    """The word before the figures."""
    return "Yes. " if holds else "No. "
