"""TF-IDF of words and of letters within words, stored as plain arrays and lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

Floats = npt.NDArray[np.float32]

_WORD = re.compile(r"\w+")


def words_and_pairs(text: str) -> list[str]:
    """The words of a text and its pairs of neighbours."""
    words = _WORD.findall(text.lower())
    return words + [f"{a} {b}" for a, b in zip(words, words[1:], strict=False)]


def letter_runs(text: str) -> list[str]:
    """Runs of 2 to 5 characters within each word and the spaces around it."""
    runs = []
    for word in _WORD.findall(text.lower()):
        padded = f" {word} "
        for size in range(2, 6):
            runs += [padded[i : i + size] for i in range(max(1, len(padded) - size + 1))]
    return runs


ANALYZERS = {"words": words_and_pairs, "letters": letter_runs}


@dataclass
class TextFeatures:
    """One TF-IDF space: fitted once, then applied to questions."""

    kind: str
    vectorizer: TfidfVectorizer

    @classmethod
    def fit(cls, kind: str, texts: Sequence[str]) -> tuple[TextFeatures, sparse.csr_matrix]:
        """Learn the space from texts; return it with their rows."""
        vectorizer = TfidfVectorizer(
            analyzer=ANALYZERS[kind], sublinear_tf=True, dtype=np.float32
        )
        rows = vectorizer.fit_transform(texts)
        return cls(kind, vectorizer), rows

    def transform(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Return a row of unit length, or of zeros, for each text."""
        return self.vectorizer.transform(texts)

    def state(self) -> tuple[list[str], Floats]:
        """The terms in order, and their inverse document frequencies."""
        vocabulary: dict[str, Any] = self.vectorizer.vocabulary_
        return sorted(vocabulary, key=vocabulary.__getitem__), self.vectorizer.idf_

    @classmethod
    def restore(cls, kind: str, terms: list[str], idf: Floats) -> TextFeatures:
        """Make the space from its state."""
        vocabulary = {term: i for i, term in enumerate(terms)}
        vectorizer = TfidfVectorizer(
            analyzer=ANALYZERS[kind], sublinear_tf=True, dtype=np.float32, vocabulary=vocabulary
        )
        vectorizer.idf_ = idf
        return cls(kind, vectorizer)
