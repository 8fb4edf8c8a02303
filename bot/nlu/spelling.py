"""Corrects misspelt words against the words that the assistant knows."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_MIN_LENGTH = 4
_SHORT_PARTS = frozenset(
    [
        "a",
        "i",
        "to",
        "do",
        "in",
        "is",
        "of",
        "it",
        "be",
        "my",
        "we",
        "on",
        "at",
        "or",
        "an",
        "if",
        "as",
        "by",
        "so",
        "me",
        "no",
        "us",
        "up",
    ]
)


def _adjacent() -> frozenset[tuple[str, str]]:
    places = {c: (x + y / 2, y) for y, row in enumerate(_ROWS) for x, c in enumerate(row)}
    return frozenset(
        (a, b)
        for a, (x, y) in places.items()
        for b, (u, v) in places.items()
        if a != b and abs(x - u) <= 1 and abs(y - v) <= 1
    )


_ADJACENT = _adjacent()


def words_of(text: str) -> list[str]:
    """The lower-case words of a text."""
    return [w.lower() for w in WORD.findall(text)]


def count_words(texts: Iterable[str]) -> Counter[str]:
    """How often each word stands in some texts."""
    return Counter(word for text in texts for word in words_of(text))


class Speller:
    """Correct a word that nobody taught the assistant to the nearest one that somebody did."""

    def __init__(self, counts: dict[str, int], protected: Iterable[str], english: Collection[str]):
        """Take counts of taught words, words never to touch, and words of general English."""
        self.protected = frozenset(w.lower() for w in protected)
        self.english = english if isinstance(english, frozenset) else frozenset(english)
        self.counts = {
            word: count
            for word, count in counts.items()
            if count > 1 or word in self.english or word in self.protected
        }
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(self.counts):
            self._by_length.setdefault(len(word), []).append(word)
        self.correct = lru_cache(maxsize=4096)(self._correct)

    def knows(self, word: str) -> bool:
        """Whether a word is right as it stands."""
        return word in self.counts or word in self.protected or word in self.english

    def _correct(self, word: str) -> str:
        """Return the word that was meant, two words for joined ones, or the word itself."""
        if len(word) < _MIN_LENGTH or self.knows(word) or not word.isascii():
            return word
        best, cost = self._nearest(word)
        parts = self._split(word)
        if parts and (best is None or cost > 0.9):
            return parts
        return best or parts or word

    def _nearest(self, word: str) -> tuple[str | None, float]:
        limit = 1 if len(word) < 7 else 2
        pool = [
            w
            for n in range(len(word) - limit, len(word) + limit + 1)
            for w in self._by_length.get(n, ())
        ]
        near = process.extract(word, pool, scorer=OSA.distance, score_cutoff=limit, limit=20)
        ranked = [(self._cost(word, w, int(d)), w) for w, d, _ in near if len(w) >= 3]
        if not ranked:
            return None, math.inf
        cost, best = min(ranked)
        return (best, cost) if cost <= (1.25 if limit == 1 else 2.1) else (None, math.inf)

    def _cost(self, typed: str, meant: str, distance: int) -> float:
        """The edit distance, less for what fingers do, less for frequent words."""
        slip = distance == 1 and (_is_slip(typed, meant) or sorted(typed) == sorted(meant))
        cost = distance - (0.3 if slip else 0.0) + (0.4 if typed[0] != meant[0] else 0.0)
        return cost - 0.05 * math.log1p(min(self.counts.get(meant, 0), 200))

    def _split(self, word: str) -> str | None:
        options = [
            (self.counts[a] * self.counts[b], f"{a} {b}")
            for a, b in ((word[:i], word[i:]) for i in range(1, len(word)))
            if self._is_part(a) and self._is_part(b) and max(len(a), len(b)) >= _MIN_LENGTH - 1
        ]
        return max(options)[1] if options else None

    def _is_part(self, word: str) -> bool:
        if word not in self.counts:
            return False
        return word in _SHORT_PARTS or (len(word) >= 3 and self.counts[word] > 1)


def _is_slip(typed: str, meant: str) -> bool:
    """Whether one key beside the meant one was hit, or one key was hit twice."""
    if len(typed) == len(meant):
        return all(a == b or (a, b) in _ADJACENT for a, b in zip(typed, meant, strict=True))
    longer, shorter = sorted((typed, meant), key=len, reverse=True)
    return any(
        longer[:i] + longer[i + 1 :] == shorter and longer[i] == longer[i - 1]
        for i in range(1, len(longer))
    )
