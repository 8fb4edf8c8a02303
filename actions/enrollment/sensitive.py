"""Numbers that must not be kept: social security and payment card numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

MASK = "[number removed]"
CARD = re.compile(r"(?<![\d+])(?<!\+\d)[2-6]\d(?:[ .\-]{0,2}\d){11,17}(?!\d)")
SSN_GROUPED = re.compile(r"(?<![\d+\-])\d{3}([-. \u2010-\u2015])\d{2}\1\d{4}(?![\d\-])")
INSIDE = re.compile(r"[\d+][ ().\-]*$")
"""Before a group of digits: they go on a longer number, such as a foreign phone number."""
SSN_CUE = re.compile(
    r"\b(?:ssn|social(?:\s+security)?(?:\s+(?:number|no|num|#))?)\b\W*(?:\w+\W+){0,3}?"
    r"(\d(?:[ .\-]?\d){8})(?!\d)",
    re.IGNORECASE,
)


def mask_sensitive(text: str) -> str:
    """The text without social security and card numbers."""
    for start, end in sorted(_spans(text), reverse=True):
        text = text[:start] + MASK + text[end:]
    return text


def has_sensitive(text: str) -> bool:
    """Does the text hold a social security or card number, or the mark of one?"""
    return MASK in text or next(_spans(text), None) is not None


def _spans(text: str) -> Iterator[tuple[int, int]]:
    taken: list[tuple[int, int]] = []
    found = [m.span() for m in SSN_GROUPED.finditer(text) if not INSIDE.search(text[: m.start()])]
    found += [m.span(1) for m in SSN_CUE.finditer(text)]
    found += [m.span() for m in CARD.finditer(text) if _luhn(m.group())]
    for start, end in found:
        if all(end <= s or start >= e for s, e in taken):
            taken.append((start, end))
            yield start, end


def _luhn(number: str) -> bool:
    """The check digit that every payment card carries."""
    digits = [int(d) for d in number if d.isdigit()]
    doubled = [d if i % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0
