"""Finds what can be computed with, and places: amounts, counts, ordinals, periods, comparisons."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from bot.nlu.name_matcher import Found, NameMatcher
from bot.nlu.tokens import Tokens

_LEXICON: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "values.yml").read_text("utf-8"))
_PLACES: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "places.yml").read_text("utf-8")
)
_NUMBERS: dict[str, int] = _LEXICON["numbers"]
_SCALES: dict[str, int] = _LEXICON["scales"]
_MAX_COUNT = 20
_CENTS = re.compile(r"\s*\d+\.\d\d")
_YEAR = re.compile(r"\s*(?:19|20)\d\d")

_WORD = "|".join(sorted((re.escape(w) for w in _NUMBERS if w != "one"), key=len, reverse=True))
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_SPELLED_SCALE = "|".join(sorted((s for s in _SCALES if len(s) > 1), key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?P<money>\$\s*)?(?<![\w.-])(?:(?P<digits>\d{{1,3}}(?:[, ]\d{{3}})+(?:\.\d+)?"
    rf"|\d{{1,3}}(?:\.\d{{3}})+(?!\d)|\d+(?:\.\d+)?)"
    rf"\s*(?P<scale>{_SCALE})?|(?P<words>(?:(?:{_WORD}|{_SPELLED_SCALE})[\s-]+)*(?:{_WORD}|{_SPELLED_SCALE})(?:\s+k)?))"
    rf"(?![\w%])(?!-\d)(?P<unit>\s*(?:dollars|usd|bucks|\$))?",
    re.IGNORECASE,
)


_RANGE = re.compile(
    r"(?<![\w.,-])(?P<low>[1-9]\d{1,2}(?:\.\d+)?)\s*(?:-|to|and|or|until|till)\s*\$?\s*"
    rf"(?P<high>[1-9]\d{{1,2}}(?:\.\d+)?)\s*(?P<scale>{_SCALE})(?!\w)",
    re.IGNORECASE,
)
"""The scale of the second number of a range holds for the first: "between 55 and 58k"."""

_THOUSANDS_MARK = re.compile(r"[, ]|\.(?=\d{3}(?!\d))")


class ValueMatcher:
    """Match generic English words for values; the lexicon is values.yml."""

    def __init__(self) -> None:
        """Read the lexicon."""
        rows = [
            (entity, value, phrase)
            for entity in ("period", "comparison", "ordinal")
            for value, phrases in _LEXICON[entity].items()
            for phrase in phrases
        ]
        rows += [("place", name, name) for names in _PLACES.values() for name in names]
        self._names = NameMatcher(rows, lenient=False)
        idioms = _LEXICON["not_ordinal"]
        self._not_ordinal = NameMatcher((("no", p, p) for p in idioms), lenient=False)

    def find(self, tokens: Tokens) -> list[Found]:
        """Return values in the order of the text."""
        idioms = self._not_ordinal.find(tokens)
        words = [f for f in self._names.find(tokens) if not _overlaps(f, idioms)]
        ranges = _ranges(tokens.text)
        single = [f for f in _numbers(tokens.text) if not _overlaps(f, ranges)]
        numbers = [f for f in [*ranges, *single] if not _overlaps(f, words)]
        return sorted([*words, *numbers], key=lambda f: f.start)


def _ranges(text: str) -> list[Found]:
    found = []
    for match in _RANGE.finditer(text):
        scale = _SCALES[match["scale"].lower()]
        for part, end in (("low", match.end("low")), ("high", match.end())):
            number = Decimal(match[part]) * scale
            found.append(Found("amount", _written(number), match.start(part), end))
    return found


def _numbers(text: str) -> list[Found]:
    found = []
    for match in _NUMBER.finditer(text):
        number = _value(match)
        large = number >= 1000 and not _YEAR.fullmatch(match[0])
        if match["money"] or match["unit"] or large or _CENTS.fullmatch(match[0]):
            found.append(Found("amount", _written(number), *match.span()))
        elif match["scale"] is None and 1 <= number <= _MAX_COUNT and number == int(number):
            found.append(Found("count", _written(number), *match.span()))
    return found


def _value(match: re.Match[str]) -> Decimal:
    if match["digits"]:
        number = Decimal(re.sub(_THOUSANDS_MARK, "", match["digits"]))
        return number * _SCALES[match["scale"].lower()] if match["scale"] else number
    return Decimal(_spelled(re.split(r"[\s-]+", match["words"].lower())))


def _spelled(words: list[str]) -> int:
    """The number that words such as "sixty two thousand five hundred" spell."""
    total, group = 0, 0
    for word in words:
        if word in _NUMBERS:
            group += _NUMBERS[word]
        elif _SCALES[word] == 100:
            group = max(group, 1) * 100
        else:
            total, group = total + max(group, 1) * _SCALES[word], 0
    return total + group


def _written(number: Decimal) -> str:
    return str(int(number)) if number == int(number) else str(number.normalize())


def _overlaps(found: Found, others: list[Found]) -> bool:
    return any(found.start < o.end and o.start < found.end for o in others)
