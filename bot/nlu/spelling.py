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
_MIN_LENGTH = 3
_ACRONYM_LENGTH = 4
_ENGLISH_LENGTH = 6
_TWO_EDITS_LENGTH = 8
_CLEARLY_MEANT = 0.75
_FREQUENT = 12
_TIMES_AS_FREQUENT = 8
_VERY_FREQUENT = 60
_SHORT_PARTS = frozenset(
    {"a", "i", "to", "do", "in", "is", "of", "it", "be", "my", "we", "on", "at", "or", "an", "if"}
    | {"as", "by", "so", "me", "no", "us", "up"}
)
_ENDINGS = re.compile(r"(?:s|es|d|ed|r|er|ing|ly)$")


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


def without_slips(counts: dict[str, int], right: Collection[str]) -> dict[str, int]:
    """Leave out words that are rare slips of frequent ones, such as examples hold on purpose."""
    frequent = Speller({w: n for w, n in counts.items() if n >= _FREQUENT}, (), ())
    kept = {}
    for word, count in counts.items():
        meant = word if word in right else frequent.correct(word)
        slip = OSA.distance(word, meant) == 1 and _ENDINGS.sub("", word) != _ENDINGS.sub("", meant)
        if not slip or counts.get(meant, 0) < _TIMES_AS_FREQUENT * count:
            kept[word] = count
    return kept


class Speller:
    """Correct a word that nobody taught the assistant to the nearest one that somebody did."""

    def __init__(self, counts: dict[str, int], protected: Iterable[str], english: Collection[str]):
        """Take counts of taught words, words never to touch, and words of general English."""
        self.protected = frozenset(w.lower() for w in protected)
        self.english = english if isinstance(english, frozenset) else frozenset(english)
        self._acronyms = {w for w in self.protected - self.english if len(w) <= _ACRONYM_LENGTH}
        self.counts = dict(counts)
        self._by_length = _by_length(self.counts)
        self._english_by_length = _by_length(self.english)
        self.correct = lru_cache(maxsize=4096)(self._correct)

    def knows(self, word: str) -> bool:
        """Whether a word is right as it stands."""
        taught = word in self.counts or word in self.protected or word in self.english
        return taught or self._is_formed(word)

    def _is_formed(self, word: str) -> bool:
        """Whether a word is the plural of a frequent one, or who does what it says: "issuer"."""
        stem = word[:-1]
        plural = word.endswith("s") and not stem.endswith("s")
        does = word.endswith("er")
        return (plural or does) and self.counts.get(stem, 0) >= _FREQUENT

    def _correct(self, word: str) -> str:
        """Return the word that was meant, two words for joined ones, or the word itself."""
        if len(word) < _MIN_LENGTH or self.knows(word) or not word.isascii():
            return word
        best, cost = self._nearest(word)
        parts = self._split(word)
        if parts and (best is None or cost > _CLEARLY_MEANT):
            return parts
        return best or parts or self._nearest_english(word) or word

    def _nearest_english(self, word: str) -> str | None:
        """A word that was not taught, one letter away; only for words that are long enough."""
        if len(word) < _ENGLISH_LENGTH:
            return None
        lengths = range(len(word) - 1, len(word) + 2)
        pool = [w for n in lengths for w in self._english_by_length.get(n, ()) if w[0] == word[0]]
        near = process.extract(word, pool, scorer=OSA.distance, score_cutoff=1, limit=5)
        return min((self._cost(word, w, int(d)), w) for w, d, _ in near)[1] if near else None

    def _nearest(self, word: str) -> tuple[str | None, float]:
        limit = 1 if len(word) < _TWO_EDITS_LENGTH else 2
        lengths = range(len(word) - limit, len(word) + limit + 1)
        pool = [w for n in lengths for w in self._by_length.get(n, ())]
        near = process.extract(word, pool, scorer=OSA.distance, score_cutoff=limit, limit=20)
        ranked = [(self._cost(word, w, int(d)), w) for w, d, _ in near if self._may_mean(word, w)]
        if not ranked:
            return None, math.inf
        cost, best = min(ranked)
        return (best, cost) if cost <= limit + 0.25 else (None, math.inf)

    def _may_mean(self, typed: str, meant: str) -> bool:
        """Short words differ by one letter from too many: a common one may lack a letter."""
        if meant in self._acronyms:
            return False
        if len(typed) > _MIN_LENGTH:
            return len(meant) >= _MIN_LENGTH
        lacks_or_swaps = len(meant) > len(typed) or sorted(meant) == sorted(typed)
        return lacks_or_swaps and self.counts[meant] >= _VERY_FREQUENT

    def _cost(self, typed: str, meant: str, distance: int) -> float:
        """The edit distance, less for what fingers do, less for frequent words."""
        slip = distance == 1 and (len(meant) > len(typed) or _is_slip(typed, meant))
        swap = distance == 1 and sorted(typed) == sorted(meant)
        cost = distance - (0.25 if swap else 0.15 if slip else 0.0)
        if typed[0] != meant[0]:
            cost += 0.2 if swap or (typed[0], meant[0]) in _ADJACENT else 0.4
        return cost - 0.08 * math.log1p(min(self.counts.get(meant, 0), 5000))

    def _split(self, word: str) -> str | None:
        options = [
            (self.counts[a] * self.counts[b], f"{a} {b}")
            for a, b in ((word[:i], word[i:]) for i in range(1, len(word)) if len(word) > 4)
            if self._is_part(a) and self._is_part(b) and max(len(a), len(b)) >= 3
        ]
        return max(options)[1] if options else None

    def _is_part(self, word: str) -> bool:
        if word not in self.counts:
            return False
        return word in _SHORT_PARTS or (len(word) >= 3 and self.counts[word] > 1)


def _by_length(words: Iterable[str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for word in sorted(words):
        found.setdefault(len(word), []).append(word)
    return found


def _is_slip(typed: str, meant: str) -> bool:
    """Whether one key beside the meant one was hit, or one key was hit twice."""
    if len(typed) == len(meant):
        return all(a == b or (a, b) in _ADJACENT for a, b in zip(typed, meant, strict=True))
    longer, shorter = sorted((typed, meant), key=len, reverse=True)
    return any(
        longer[:i] + longer[i + 1 :] == shorter and longer[i] == longer[i - 1]
        for i in range(1, len(longer))
    )
