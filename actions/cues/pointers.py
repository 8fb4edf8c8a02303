"""What a text means of that which was named before it: "it", "both", "of the three"."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from actions.patterns import Patterns

Meant = Literal[
    "as_well",
    "each",
    "one_of_several",
    "several",
    "so_many",
    "something_named",
    "the_one",
    "them",
    "two",
]
"""The patterns of pointers.yml."""

PATTERNS = Patterns(Path(__file__).with_name("pointers.yml")).ready()

means: Callable[[Meant, str], bool] = PATTERNS.fits
"""Whether a text means something that was named before it: `means("two", text)`."""


def means_it_too(text: str) -> bool:
    """Whether a text asks if what was said holds elsewhere as well: "do they do it too?"."""
    return means("as_well", text) and means("something_named", text)


def means_one_of_them(text: str) -> bool:
    """Whether a text asks to choose between things that were named before it."""
    return means("one_of_several", text) or means("two", text)
