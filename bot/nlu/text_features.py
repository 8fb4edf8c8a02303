"""TF-IDF of words and of letters within words, kept as a list of terms and an array."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from scipy import sparse

from bot.nlu.softmax_regression import Floats

_WORD = re.compile(r"\w+")
_LETTER_RUNS = range(2, 6)


def words_and_pairs(text: str) -> list[str]:
    """The words of a text and its pairs of neighbours."""
    words = _WORD.findall(text.lower())
    return words + [f"{a} {b}" for a, b in itertools.pairwise(words)]


def letter_runs(text: str) -> list[str]:
    """Runs of 2 to 5 characters within each word and the spaces around it."""
    runs = []
    for word in _WORD.findall(text.lower()):
        padded = f" {word} "
        for size in _LETTER_RUNS:
            runs += [padded[i : i + size] for i in range(len(padded) - size + 1)] or [padded]
    return runs


ANALYZERS: dict[str, Callable[[str], list[str]]] = {
    "words": words_and_pairs,
    "letters": letter_runs,
}


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
        counted = [Counter(ANALYZERS[kind](text)) for text in texts]
        spread = Counter(term for counts in counted for term in counts)
        terms = sorted(term for term, count in spread.items() if count >= min_texts)
        counts = np.array([spread[term] for term in terms], dtype=np.float32)
        idf = np.log((1 + len(texts)) / (1 + counts)) + 1
        space = cls(kind, terms, idf.astype(np.float32))
        return space, space._matrix(counted)

    def transform(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Return a row of unit length, or of zeros, for each text."""
        return self._matrix([Counter(ANALYZERS[self.kind](text)) for text in texts])

    def _matrix(self, counted: Sequence[Counter[str]]) -> sparse.csr_matrix:
        columns: list[int] = []
        counts: list[int] = []
        ends = [0]
        for terms in counted:
            for term, count in terms.items():
                column = self._index.get(term)
                if column is not None:
                    columns.append(column)
                    counts.append(count)
            ends.append(len(columns))
        return self._rows(np.array(columns, np.int32), np.array(counts, np.float32), ends)

    def _rows(
        self, columns: npt.NDArray[np.int32], counts: Floats, ends: list[int]
    ) -> sparse.csr_matrix:
        values = (1 + np.log(counts)) * self.idf[columns]
        starts = np.array(ends)
        squares = np.concatenate([[0.0], np.cumsum(values.astype(np.float64) ** 2)])
        lengths = np.sqrt(np.maximum(squares[starts[1:]] - squares[starts[:-1]], 1e-12))
        values = (values / np.repeat(lengths, np.diff(starts))).astype(np.float32)
        shape = (len(ends) - 1, len(self.terms))
        return sparse.csr_matrix((values, columns, starts.astype(np.int32)), shape=shape)
