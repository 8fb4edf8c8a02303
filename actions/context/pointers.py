"""Words that point back to what was said: "it", "both", "which of the two"."""

from __future__ import annotations

import re

_BACK = re.compile(
    r"\b(it|its|that|this|they|them|their|those|these|both|two|either|same)\b",
    re.I,
)
_SEVERAL = re.compile(r"\b(both|two|either|them|they|those|these|which one|which of)\b", re.I)
_THEY = re.compile(r"\b(they|them)\b", re.I)


_WHICH = re.compile(
    r"\b(which|wich|what|any|list|show|how many|other)\b[^?!.]*"
    r"\b(cert\w*|credential\w*|ones|others)\b",
    re.I,
)
_PAY = re.compile(r"\b(salar|pay|paid|wage|earn|income|money|make)", re.I)
_TWO = re.compile(r"\b(both|two|either)\b", re.I)
_WHO = re.compile(r"^\W*(?:(?:and|but|so|then)\s+)?whos?e?\b", re.I)
_WHAT_IS = re.compile(r"^\W*(?:what'?s|what is|what are)\b(?!\s+about)(?!.*'s\W*$)", re.I)
_ADVICE = re.compile(
    r"\b(first|should|start|begin|choose|pick|take|recommend\w*|suggest\w*|advise|for me)\b", re.I
)
_OF_SO_MANY = re.compile(r"\b(?:of|between|among) (?:the|these|those) \w+\b", re.I)
_LETTERS = re.compile(
    r"\b(letters|stands? for|abbreviat\w*|acronym|initials|full (form|name)|spelled out)\b", re.I
)


def asks_which(text: str) -> bool:
    """Whether a text asks which of several certifications there are."""
    return bool(_WHICH.search(text))


def speaks_of_pay(text: str) -> bool:
    """Whether a text is about pay."""
    return bool(_PAY.search(text))


def means_two(text: str) -> bool:
    """Whether a text means a pair that was named before it."""
    return bool(_TWO.search(text))


def asks_who(text: str) -> bool:
    """Whether a text asks for a body or a person."""
    return bool(_WHO.search(text))


def asks_for_advice(text: str) -> bool:
    """Whether a text asks which of several to take."""
    return bool(_ADVICE.search(text))


def asks_what_it_is(text: str) -> bool:
    """Whether a text asks what something is, not what holds of it too: "what's the CPC's?"."""
    return bool(_WHAT_IS.search(text))


def asks_for_letters(text: str) -> bool:
    """Whether a text asks what an abbreviation stands for."""
    return bool(_LETTERS.search(text))


def points_back(text: str) -> bool:
    """Whether a text means something that was named before it."""
    return bool(_BACK.search(text))


def means_several(text: str) -> bool:
    """Whether a text means more than one thing that was named before it."""
    return bool(_SEVERAL.search(text))


def points_back_to_several(text: str) -> bool:
    """Whether a text means a number of things that were named before it: "of the three"."""
    return bool(_OF_SO_MANY.search(text))


def means_them(text: str) -> bool:
    """Whether a text speaks of somebody who was named before it."""
    return bool(_THEY.search(text))
