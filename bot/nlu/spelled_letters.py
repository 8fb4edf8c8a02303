"""Acronyms written letter by letter: "C O C", "c.o.c.", "C-O-C"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_RUN = re.compile(r"(?<![\w.'-])[A-Za-z](?:(?:\.\s?|\s|-)[A-Za-z]){2,11}(?![\w'])")
_LETTER = re.compile(r"[A-Za-z]")
_FEWEST = 3


def join_spelled_letters(text: str, acronyms: Collection[str]) -> str:
    """Write known acronyms in one word; the longest counts. `acronyms` are in lower case."""
    return _RUN.sub(lambda run: _joined(run[0], acronyms), text)


def _joined(run: str, acronyms: Collection[str]) -> str:
    for start, end in _windows([m.start() for m in _LETTER.finditer(run)]):
        letters = "".join(_LETTER.findall(run[start:end]))
        if letters.lower() in acronyms:
            before = _joined(run[:start], acronyms) if start else ""
            return before + letters.upper() + _joined(run[end:], acronyms)
    return run


def _windows(letters: list[int]) -> Iterator[tuple[int, int]]:
    """Stretches of at least three letters, the longest first."""
    for length in range(len(letters), _FEWEST - 1, -1):
        for first in range(len(letters) - length + 1):
            yield letters[first], letters[first + length - 1] + 1
