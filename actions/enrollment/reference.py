"""References: short enough to say on the phone, too many to guess."""

from __future__ import annotations

import re
import secrets

PREFIX = "REQ"
LENGTH = 8
ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ"
"""Without characters that look or sound alike, and without vowels: no words by chance."""

WRITTEN = re.compile(
    rf"\b{PREFIX}[\s\-\u2010-\u2015#:]*([{ALPHABET}]{{{LENGTH}}})\b", re.IGNORECASE
)
BARE = re.compile(rf"\b(?=[{ALPHABET}]*\d)[{ALPHABET}]{{{LENGTH}}}\b", re.IGNORECASE)


def new_reference() -> str:
    """A reference that no one can guess: one of 28 to the power of 8."""
    return f"{PREFIX}-" + "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def find_reference(text: str, *, alone: bool = False) -> str | None:
    """The reference in a message in its one form; with `alone` also without its prefix."""
    match = WRITTEN.search(text)
    if match:
        return f"{PREFIX}-{match[1].upper()}"
    bare = BARE.search(text) if alone else None
    return f"{PREFIX}-{bare[0].upper()}" if bare and not bare[0].isdigit() else None
