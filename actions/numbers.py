"""Numbers in digits and in words."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

_DATA: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
_NUMBERS: dict[str, int] = _DATA["numbers"]
_SCALES: dict[str, int] = _DATA["scales"]
PLACES: tuple[str, ...] = tuple(_DATA["places"])
"""The words for places of an order, from the first on."""

_UNITS = "|".join(w for w, value in _NUMBERS.items() if value < 10)
_TENS = "|".join(w for w, value in _NUMBERS.items() if value >= 20)
_WORD = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_SMALL = rf"(?:{_TENS})[ -](?:{_UNITS})|{_WORD}"
_SPELLED = rf"(?:(?:an?|{_SMALL}) )?(?:{'|'.join(_SCALES)})|{_SMALL}"
NUMBER = rf"(?<![\w$.,])(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{_SPELLED})\b)(?![\d.,]\d)"
"""A pattern for a number in digits or in words."""


def number(text: str) -> Decimal | None:
    """The number that digits or words say."""
    plain = text.lower().replace(",", "").strip()
    if plain.replace(".", "", 1).isdigit():
        return Decimal(plain)
    words = plain.replace("-", " ").split()
    if words[:1] in (["a"], ["an"]) and words[1:]:
        words = words[1:]
    known = words and all(word in _NUMBERS or word in _SCALES for word in words)
    return Decimal(_spelled(words)) if known else None


def _spelled(words: list[str]) -> int:
    """The number that words such as "two hundred five" put together."""
    total = 0
    for word in words:
        total = max(total, 1) * _SCALES[word] if word in _SCALES else total + _NUMBERS[word]
    return total
