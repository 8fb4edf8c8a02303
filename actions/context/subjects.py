"""Words that say what a question is about: pay, certifications."""

from __future__ import annotations

import re

_CREDENTIAL = re.compile(
    r"\b(cert\w*|credential\w*|licen[cs]\w*|badges?|letters|papers|ones?|organi[sz]\w+|bod(?:y|ies))\b",
    re.I,
)
_IN_GENERAL = re.compile(r"\b(?:cert\w*|credential\w*|salar\w+|table|list|overall|all)\b", re.I)
_PAY = re.compile(r"\b(salar|pay|paid|wage|earn|income|money|make)", re.I)


def speaks_of_certifications(text: str) -> bool:
    """Whether a text is about certifications."""
    return bool(_CREDENTIAL.search(text))


def speaks_of_certifications_in_general(text: str) -> bool:
    """Whether a text is about certifications, not about "the ones" that were named."""
    return bool(_IN_GENERAL.search(text))


def speaks_of_pay(text: str) -> bool:
    """Whether a text is about pay."""
    return bool(_PAY.search(text))
