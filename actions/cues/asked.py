"""What a text asks for: "by whom?", "which ones?", how two things differ."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from actions.cues.subjects import speaks_of
from actions.patterns import Patterns

Asked = Literal[
    "by_how_much",
    "by_whom",
    "for_a_mean",
    "for_a_source",
    "for_advice",
    "for_anything",
    "for_differences",
    "for_letters",
    "from_whom",
    "how_much",
    "how_much_it_is",
    "how_much_more",
    "if_from",
    "if_from_one_body",
    "if_higher",
    "if_it_applies",
    "if_the_same_as",
    "to_explain",
    "versus",
    "what_else_they_offer",
    "which_body",
    "what_is_meant",
    "what_it_is",
    "when",
    "which_certifications",
    "which_of_them",
    "which_ones",
    "who",
]
"""The patterns of asked.yml."""

PATTERNS = Patterns(Path(__file__).with_name("asked.yml")).ready()

asks: Callable[[Asked, str], bool] = PATTERNS.fits
"""Whether a text asks for something: `asks("by_whom", text)`."""


def sets_side_by_side(text: str) -> bool:
    """Whether a text names two things and asks nothing of them: "CPC vs CCS"."""
    return asks("versus", text) and not (asks("how_much_more", text) or speaks_of("pay", text))


def tells_apart(text: str) -> bool:
    """Whether a text asks how two things differ, and not by how much."""
    if not asks("for_differences", text):
        return False
    beside = PATTERNS.without("for_differences", text)
    return not (asks("how_much_more", beside) or speaks_of("pay", text))


def averages_together(text: str) -> bool:
    """Whether a text asks for one average of several things: "the mean of both"."""
    return asks("for_a_mean", text) and not asks("what_is_meant", text)
