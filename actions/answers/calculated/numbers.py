"""Numbers in digits and in words."""

from __future__ import annotations

from decimal import Decimal

WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "sixteen": 16,
    "twenty": 20,
    "twenty five": 25,
    "thirty": 30,
    "thirty five": 35,
    "forty": 40,
    "fifty": 50,
    "hundred": 100,
    "a hundred": 100,
    "one hundred": 100,
    "two hundred": 200,
    "five hundred": 500,
    "thousand": 1000,
    "a thousand": 1000,
    "one thousand": 1000,
}
_SPELLED = "|".join(sorted(WORDS, key=len, reverse=True))
NUMBER = rf"(?<![\w$.,])(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_SPELLED})(?![\d.,]\d)"
"""A pattern for a number in digits or in words."""


def number(text: str) -> Decimal | None:
    """The number that digits or words say."""
    plain = text.lower().replace(",", "").replace("-", " ").strip()
    if plain in WORDS:
        return Decimal(WORDS[plain])
    return Decimal(plain) if plain.replace(".", "", 1).isdigit() else None
