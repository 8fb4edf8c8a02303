"""Numbers that must not be kept: social security and payment card numbers."""

from __future__ import annotations

import re
from collections.abc import Callable

MASK = "[number removed]"
MARK = r"[.\-_/\u2010-\u2015]"
BETWEEN_GROUPS = rf"(\s?{MARK}\s?|\s{{1,2}})"
BETWEEN_DIGITS = rf"(?:\s|{MARK}){{0,3}}"
CARD_GROUPS = re.compile(
    rf"(?<!\d)\d{{4}}{BETWEEN_GROUPS}(?:\d{{4}}\1\d{{4}}\1\d{{1,7}}|\d{{6}}\1\d{{4,5}})(?!\d)"
)
"""As cards are printed; other digits may stand beside them."""
CARD_AT_A_STRETCH = re.compile(r"(?<![\d+])\d{13,19}(?!\d)")
CARD = re.compile(
    rf"(?<![\d+])(?<!\+\d)(?<!\d[ .\-])\d(?:{BETWEEN_DIGITS}\d){{12,18}}(?![ .\-]?\d)"
)
SSN_GROUPED = re.compile(rf"(?<![\d+\-])\d{{3}}{BETWEEN_GROUPS}\d{{2}}\1\d{{4}}(?![\d\-])")
SSN_CUE = re.compile(
    r"\b(?:ssn|s\.s\.n\b\.?|ss\s?#|ss\s(?:number|no)\b|"
    r"social(?:\s+security)?(?:\s+(?:number|no|num|#))?\b)\W*(?:\w+\W+){0,3}?"
    rf"(\d(?:{BETWEEN_DIGITS}\d){{8}})(?!\d)",
    re.IGNORECASE,
)
ABROAD = re.compile(r"\+\d[\d ().\-]*$")
"""Before a group of digits: they go on a foreign phone number."""


def mask_sensitive(text: str) -> str:
    """The text without social security and card numbers."""
    for pattern, is_one in (
        (CARD_AT_A_STRETCH, _card),
        (CARD_GROUPS, _card),
        (CARD, _card),
        (SSN_GROUPED, _ssn),
    ):
        text = _masked(text, pattern, is_one)
    return SSN_CUE.sub(lambda m: m[0].replace(m[1], MASK), text)


def has_sensitive(text: str) -> bool:
    """Does the text hold a social security or card number, or the mark of one?"""
    return MASK in text or mask_sensitive(text) != text


def _masked(text: str, pattern: re.Pattern[str], is_one: Callable[[re.Match[str]], bool]) -> str:
    """Every place is tried: what is none may overlap with what is one."""
    start = 0
    while match := pattern.search(text, start):
        start = match.start() + 1
        if is_one(match):
            text = text[: match.start()] + MASK + text[match.end() :]
            start = match.start() + len(MASK)
    return text


def _ssn(match: re.Match[str]) -> bool:
    """Not the middle of a longer number."""
    before = match.string[: match.start()]
    goes_on = re.search(rf"\d[()]?{re.escape(match[1])}[()]?$", before)
    return not goes_on and not ABROAD.search(before)


def _card(match: re.Match[str]) -> bool:
    """Has it the check digit that every payment card carries?"""
    digits = [int(d) for d in match[0] if d.isdigit()]
    doubled = [d if i % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(reversed(digits))]
    return 2 <= digits[0] <= 6 and sum(doubled) % 10 == 0
