"""TF-IDF of words and of letters within words, kept as a list of terms and an array."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

from bot.nlu.softmax_regression import Floats

_WORD = re.compile(r"\w+")
_LETTER_RUNS = range(2, 6)
_COUNTED = 64
_REMEMBERED_WORDS = 1024

Numbers = npt.NDArray[np.int32]


class Terms(NamedTuple):
    """A text's known terms: their numbers, and their weights, as a row of unit length."""

    numbers: Numbers
    weights: Floats


def words_and_pairs(text: str) -> list[str]:
    """The words of a text and its pairs of neighbours."""
    words = _WORD.findall(text.lower())
    return words + [f"{a} {b}" for a, b in itertools.pairwise(words)]


def letter_runs(text: str) -> list[str]:
    """Runs of 2 to 5 characters within each word and the spaces around it."""
    return [run for word in _WORD.findall(text.lower()) for run in _runs_within(word)]


@lru_cache(_REMEMBERED_WORDS)
def _runs_within(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    runs: list[str] = []
    for size in _LETTER_RUNS:
        runs += [padded[i : i + size] for i in range(len(padded) - size + 1)] or [padded]
    return tuple(runs)


ANALYZERS: dict[str, Callable[[str], list[str]]] = {
    "words": words_and_pairs,
    "letters": letter_runs,
}


@lru_cache(_COUNTED)
def counted(kind: str, text: str) -> Counter[str]:
    """How often each term stands in a text; several components ask for the same text."""
    return Counter(ANALYZERS[kind](text))


@dataclass
class TextFeatures:
    """One TF-IDF space: made from examples, then applied to questions."""

    kind: str
    terms: list[str]
    idf: Floats
    _index: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Number the terms."""
        self._index = {term: number for number, term in enumerate(self.terms)}

    @classmethod
    def fit(
        cls, kind: str, texts: Sequence[str], min_texts: int = 1
    ) -> tuple[TextFeatures, sparse.csr_matrix]:
        """Learn terms that stand in at least so many texts, how rare they are; the texts' rows."""
        counts = [Counter(ANALYZERS[kind](text)) for text in texts]
        spread = Counter(term for count in counts for term in count)
        terms = sorted(term for term, count in spread.items() if count >= min_texts)
        texts_with = np.array([spread[term] for term in terms], dtype=np.float32)
        idf = np.log((1 + len(texts)) / (1 + texts_with)) + 1
        space = cls(kind, terms, idf.astype(np.float32))
        return space, _matrix([space._weighted(count) for count in counts], len(terms))

    def terms_of(self, text: str) -> Terms:
        """The terms of a text that the examples have."""
        return self._weighted(counted(self.kind, text))

    def _weighted(self, counts: Counter[str]) -> Terms:
        index = self._index
        known = [(index[term], count) for term, count in counts.items() if term in index]
        if not known:
            return Terms(np.zeros(0, np.int32), np.zeros(0, np.float32))
        numbers = np.array([number for number, _ in known], np.int32)
        weights = (1 + np.log(np.array([count for _, count in known], np.float32))) * self.idf[
            numbers
        ]
        return Terms(numbers, weights / np.sqrt(weights @ weights))


def _matrix(rows: Sequence[Terms], columns: int) -> sparse.csr_matrix:
    """A row for each text."""
    ends = np.cumsum([0, *(len(row.numbers) for row in rows)], dtype=np.int32)
    numbers, weights = _joined(row.numbers for row in rows), _joined(row.weights for row in rows)
    return sparse.csr_matrix((weights, numbers, ends), shape=(len(rows), columns))


def _joined(arrays: Iterable[npt.NDArray[np.generic]]) -> npt.NDArray[np.generic]:
    return np.concatenate([np.zeros(0, np.int32), *arrays])
