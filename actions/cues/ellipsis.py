"""Whether a text goes on from what was said, and what it says without the words that tie it."""

from __future__ import annotations

from pathlib import Path

from actions.patterns import Patterns

PATTERNS = Patterns(Path(__file__).with_name("ellipsis.yml")).ready()
_FRAGMENT_WORDS = 4


def is_elliptic(text: str) -> bool:
    """Whether a text asks nothing without what was said before it: "for whom?", "how exactly"."""
    return PATTERNS.fits("asks_nothing_alone", text) or lacks_its_object(text)


def lacks_its_object(text: str) -> bool:
    """Whether a text asks what was meant by what was said: "up to what?"."""
    return PATTERNS.fits("lacks_its_object", text)


def is_fragment(text: str) -> bool:
    """Whether a text is a few words that a question begins or ends with: "how strict"."""
    if len(text.split()) > _FRAGMENT_WORDS:
        return False
    return PATTERNS.fits("opens_like_a_question", text) or PATTERNS.fits("ends_openly", text)


def goes_on_within(text: str) -> bool:
    """Whether a text says where, for whom or with what, and not what: "in a hospital?"."""
    return PATTERNS.fits("goes_on_within", text)


def is_correction(text: str) -> bool:
    """Whether a text says what was meant: "no, i meant the exam", "i asked for pay, not remote"."""
    corrects = PATTERNS.search("correction", text)
    return bool(corrects and (corrects["no"] or corrects["rejected"]))


def without_lead_in(text: str) -> str:
    """A text without the words that only tie it to what was said: "ok and what about".

    Of a correction it is what is meant: "no, i wanted to ask about pay, not remote".
    """
    if corrects := PATTERNS.search("correction", text):
        return corrects["meant"]
    return PATTERNS.without("for_them", PATTERNS.without("lead_in", text))
