"""Words that point back to what was said: "it", "both", "which of the two"."""

from __future__ import annotations

import re

_BACK = re.compile(
    r"\b(it|its|that|this|they|them|their|those|these|both|two|either|same)\b",
    re.I,
)
_SEVERAL = re.compile(r"\b(both|two|either|them|they|those|these|which one|which of)\b", re.I)
_THEY = re.compile(r"\b(they|them)\b", re.I)


def points_back(text: str) -> bool:
    """Whether a text means something that was named before it."""
    return bool(_BACK.search(text))


def means_several(text: str) -> bool:
    """Whether a text means more than one thing that was named before it."""
    return bool(_SEVERAL.search(text))


def means_them(text: str) -> bool:
    """Whether a text speaks of somebody who was named before it."""
    return bool(_THEY.search(text))
