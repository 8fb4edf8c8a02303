"""Compares a question with examples by TF-IDF of words and of letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy import sparse

from bot.nlu.softmax_regression import Floats
from bot.nlu.text_features import Terms, TextFeatures

BUCKETS = 1024
KINDS = ("words", "letters")
_MANY_EXAMPLES = 3000
_COMMON = 0.05
"""Terms that a larger share of the examples has are not compared: they cost most, tell least."""
_COUNTED_FROM = 1000
"""Among fewer examples nothing is common enough to cost."""


@dataclass
class TermComparison:
    """The terms of both kinds, and which of them each example has."""

    spaces: dict[str, TextFeatures]
    rows: dict[str, sparse.csr_matrix]
    """For each kind: terms by examples, those left out that are common among many examples."""
    shares: dict[str, float]
    """How much each kind counts in a similarity."""
    _weighted: sparse.csr_matrix = field(init=False, repr=False)
    _buckets: npt.NDArray[np.int64] = field(init=False, repr=False)
    _signs: Floats = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Put both kinds below each other, weighted by their shares."""
        weighted = [self.rows[kind] * np.float32(self.shares[kind]) for kind in KINDS]
        self._weighted = sparse.vstack(weighted, format="csr")
        spread = [_spread(self.rows[kind].shape[0], seed) for seed, kind in enumerate(KINDS)]
        self._buckets = np.concatenate([buckets for buckets, _ in spread])
        self._signs = np.concatenate([signs for _, signs in spread])

    @classmethod
    def fit(cls, texts: Sequence[str], shares: dict[str, float]) -> tuple[TermComparison, Floats]:
        """Learn the terms of examples; the examples in buckets."""
        rare = 2 if len(texts) > _MANY_EXAMPLES else 1
        fitted = {kind: TextFeatures.fit(kind, texts, rare) for kind in KINDS}
        spaces = {kind: space for kind, (space, _) in fitted.items()}
        rows = {kind: _without_common(matrix.T.tocsr()) for kind, (_, matrix) in fitted.items()}
        comparison = cls(spaces, rows, shares)
        signed = sparse.csr_matrix(
            (comparison._signs, (np.arange(len(comparison._signs)), comparison._buckets)),
            shape=(len(comparison._signs), BUCKETS),
        )
        joined = sparse.hstack([fitted[kind][1] for kind in KINDS], format="csr")
        return comparison, (joined @ signed).toarray()

    def terms_of(self, text: str) -> Terms:
        """The known terms of a text, those of letters numbered after those of words."""
        words, letters = (self.spaces[kind].terms_of(text) for kind in KINDS)
        after = np.int32(len(self.spaces[KINDS[0]].terms))
        return Terms(
            np.concatenate([words.numbers, letters.numbers + after]),
            np.concatenate([words.weights, letters.weights]),
        )

    def in_buckets(self, terms: Terms) -> Floats:
        """The terms summed into a thousand numbers, with signs; the same every time."""
        signed = terms.weights * self._signs[terms.numbers]
        summed = np.bincount(self._buckets[terms.numbers], signed, BUCKETS)
        return summed.astype(np.float32)

    def similarities(self, terms: Terms) -> Floats:
        """The weighted sum of cosine similarities with each example."""
        found: Floats = self._weighted[terms.numbers].T @ terms.weights
        return found

    def similarities_among(self, chosen: npt.NDArray[np.int64]) -> Floats:
        """The same for some of the examples, a row each, with all."""
        shares = np.repeat(
            [np.float32(self.shares[kind]) for kind in KINDS],
            [self.rows[kind].shape[0] for kind in KINDS],
        )
        unweighted = sparse.diags(1 / shares)
        among: Floats = (self._weighted[:, chosen].T @ unweighted @ self._weighted).toarray()
        return among


def _without_common(examples: sparse.csr_matrix) -> sparse.csr_matrix:
    count = examples.shape[1]
    if count < _COUNTED_FROM:
        return examples
    kept = np.diff(examples.indptr) <= _COMMON * count
    return sparse.csr_matrix(sparse.diags(kept.astype(np.float32)) @ examples)


@cache
def _spread(terms: int, seed: int) -> tuple[npt.NDArray[np.int64], Floats]:
    """A bucket and a sign for each term."""
    mixed = (np.arange(terms, dtype=np.uint64) + np.uint64(seed * 1_000_003 + 1)) * (
        np.uint64(0x9E3779B97F4A7C15)
    )
    buckets = ((mixed >> np.uint64(40)) % np.uint64(BUCKETS)).astype(np.int64)
    signs = np.where((mixed >> np.uint64(20)) & np.uint64(1), 1.0, -1.0).astype(np.float32)
    return buckets, signs
