"""Compares a question with labelled examples: logistic regression and nearest neighbours.

Both work on sentence vectors beside TF-IDF of words and of letters. Neighbours are compared by a
weighted mean of the three cosine similarities. For the regression the TF-IDF terms are summed
into a thousand buckets with signs, which keeps their inner products nearly the same and the
weight matrix small. How much either counts is chosen on examples held out of a first fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy import sparse
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from bot.nlu.rounded_vectors import RoundedVectors
from bot.nlu.softmax_regression import Fitting, Floats, Indices, fit, softmax
from bot.nlu.text_features import TextFeatures

BUCKETS = 1024
KINDS = ("words", "letters")
BAR = 0.3
"""In-scope score below which a twentieth of the taught questions lies."""
_SHARE_BELOW = 0.05
_MANY_EXAMPLES = 3000
_HELD_OUT = 6
_MIXED_ON = 1000
_FEW_QUESTIONS = 24
"""Up to so many, one after the other is quicker than a product of two sparse matrices."""
_SHARPNESS = (0.4, 0.55, 0.7, 0.85, 1.0, 1.3, 1.7, 2.2)
_NEIGHBOUR_WEIGHTS = (0.0, 2.0, 4.0, 7.0, 10.0, 14.0, 20.0)


@dataclass(frozen=True)
class Settings:
    """What cross-validation chose; docs/nlu.md tells how."""

    vectors: float = 0.8
    words: float = 0.1
    letters: float = 0.1
    text_features: float = 0.5
    strength: float = 50.0
    epochs: int = 14
    neighbours: int = 3


@dataclass(frozen=True)
class Mix:
    """How sharp the regression's scores are taken, and how much the neighbours count."""

    sharpness: float = 0.7
    neighbours: float = 7.0
    exponent: float = 1.0
    """Lifts the in-scope score so that a fixed share of held-out examples lies below `BAR`."""


@dataclass(frozen=True)
class Scores:
    """For each question: a probability of each label, and how far it is of the taught kind."""

    probabilities: Floats
    in_scope: Floats
    """The similarity of the nearest example × √(the regression's highest probability), scaled."""

    @classmethod
    def of_rows(cls, rows: Floats) -> Scores:
        """The scores that `rows` gave."""
        return cls(rows[:, :-1], rows[:, -1])

    def rows(self) -> Floats:
        """A row for each question: probabilities, then the in-scope score."""
        joined: Floats = np.hstack([self.probabilities, self.in_scope[:, None]])
        return joined


@dataclass
class ExampleModel:
    """Labelled examples, sorted by label, and the weights learnt from them."""

    settings: Settings
    labels: list[str]
    starts: Indices
    """Where each label's examples begin; one more for the end."""
    vectors: RoundedVectors
    spaces: dict[str, TextFeatures]
    rows: dict[str, sparse.csr_matrix]
    """For each TF-IDF space: terms by examples, so that a question's row multiplies it."""
    weights: Floats
    mix: Mix

    @classmethod
    def fit(
        cls, texts: Sequence[str], vectors: Floats, labels: Sequence[str], settings: Settings
    ) -> ExampleModel:
        """Learn from examples: text, sentence vector and label of each."""
        names, numbers = np.unique(np.asarray(labels, dtype=object), return_inverse=True)
        order = np.argsort(numbers, kind="stable")
        numbers, ordered = numbers[order], [texts[i] for i in order]
        rare = 2 if len(texts) > _MANY_EXAMPLES else 1
        fitted = {kind: TextFeatures.fit(kind, ordered, rare) for kind in KINDS}
        rows = {kind: matrix for kind, (_, matrix) in fitted.items()}
        model = cls(
            settings=settings,
            labels=[str(name) for name in names],
            starts=np.searchsorted(numbers, np.arange(len(names) + 1)),
            vectors=RoundedVectors.of(vectors[order]),
            spaces={kind: space for kind, (space, _) in fitted.items()},
            rows={kind: sparse.csr_matrix(matrix.T) for kind, matrix in rows.items()},
            weights=np.zeros((0, 0), np.float32),
            mix=Mix(),
        )
        model._learn(rows, vectors[order], numbers)
        return model

    def _learn(self, rows: dict[str, sparse.csr_matrix], vectors: Floats, numbers: Indices) -> None:
        """Fit all examples, and beside it those not held out, to choose the mix on the others."""
        features = self._features(rows, vectors)
        held = np.arange(len(numbers)) % _HELD_OUT == _HELD_OUT - 1
        with one_blas_thread(), ThreadPoolExecutor(1) as beside:
            last = beside.submit(self._fit, features, numbers)
            first = self._fit(features[~held], numbers[~held])
            self.weights = last.result()
        if not held.any():
            return
        kept = np.where(held)[0]
        kept = kept[:: -(-len(kept) // _MIXED_ON)]
        similarities = self._compare({k: m[kept] for k, m in rows.items()}, vectors[kept])
        similarities[:, held] = 0.0
        regression = features[kept] @ first[:-1] + first[-1]
        mix = _best_mix(regression, self.neighbours(similarities), numbers[kept])
        raw = _raw_scope(regression, similarities)
        low = float(np.clip(np.quantile(raw, _SHARE_BELOW), 0.05, 0.9))
        self.mix = replace(mix, exponent=float(np.log(BAR) / np.log(low)))

    def _fit(self, features: Floats, numbers: Indices) -> Floats:
        fitting = Fitting(strength=self.settings.strength, epochs=self.settings.epochs)
        return fit(features, numbers, len(self.labels), fitting)

    def _features(self, rows: dict[str, sparse.csr_matrix], vectors: Floats) -> Floats:
        """Sentence vectors beside TF-IDF in buckets."""
        buckets = sum(_bucketed(rows[kind], seed) for seed, kind in enumerate(KINDS))
        return np.hstack([vectors, buckets * np.float32(self.settings.text_features)])

    def _compare(self, rows: dict[str, sparse.csr_matrix], vectors: Floats) -> Floats:
        found = self.vectors.compare(vectors)
        found *= np.float32(self.settings.vectors)
        for kind in KINDS:
            found += getattr(self.settings, kind) * _products(rows[kind], self.rows[kind])
        return found

    def score(self, texts: Sequence[str], vectors: Floats) -> Scores:
        """Compare questions with the examples."""
        regression, similarities = self.regard(texts, vectors)
        neighbours = self.mix.neighbours * self.neighbours(similarities)
        return Scores(
            softmax(self.mix.sharpness * regression + neighbours),
            _raw_scope(regression, similarities) ** self.mix.exponent,
        )

    def regard(self, texts: Sequence[str], vectors: Floats) -> tuple[Floats, Floats]:
        """The regression's score of each label, and the similarity of each example."""
        rows = {kind: space.transform(texts) for kind, space in self.spaces.items()}
        regression = self._features(rows, vectors) @ self.weights[:-1] + self.weights[-1]
        return regression, self._compare(rows, vectors)

    def neighbours(self, similarities: Floats) -> Floats:
        """For each question and label, the mean of the highest similarities."""
        means = [
            _means_of_highest(row, self.starts, self.settings.neighbours) for row in similarities
        ]
        return np.vstack(means)


def one_blas_thread() -> threadpool_limits:
    """Products of a small batch are too small to share out between cores."""
    return threadpool_limits(limits=1, user_api="blas")


def _bucketed(rows: sparse.csr_matrix, seed: int) -> Floats:
    """Sum columns into buckets, each with a sign; the same every time."""
    buckets, signs = _buckets(rows.shape[1], seed)
    numbers = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    summed = np.zeros((rows.shape[0], BUCKETS), np.float32)
    np.add.at(summed, (numbers, buckets[rows.indices]), rows.data * signs[rows.indices])
    return summed


@cache
def _buckets(columns: int, seed: int) -> tuple[npt.NDArray[np.int64], Floats]:
    mixed = (np.arange(columns, dtype=np.uint64) + np.uint64(seed * 1_000_003 + 1)) * (
        np.uint64(0x9E3779B97F4A7C15)
    )
    buckets = ((mixed >> np.uint64(40)) % np.uint64(BUCKETS)).astype(np.int64)
    signs = np.where((mixed >> np.uint64(20)) & np.uint64(1), 1.0, -1.0).astype(np.float32)
    return buckets, signs


def _products(rows: sparse.csr_matrix, examples: sparse.csr_matrix) -> Floats:
    """Inner products of questions' terms with those of all examples."""
    if rows.shape[0] > _FEW_QUESTIONS:
        many: Floats = (rows @ examples).toarray()
        return many
    bounds = zip(rows.indptr, rows.indptr[1:], strict=False)
    return np.vstack(
        [examples[rows.indices[start:end]].T @ rows.data[start:end] for start, end in bounds]
    )


def _means_of_highest(values: Floats, starts: Indices, count: int) -> Floats:
    """The mean of the highest values of each run that begins at `starts`, or of all it has."""
    begins, sizes = starts[:-1], np.diff(starts)
    runs = np.repeat(np.arange(len(begins)), sizes)
    left, total = values.copy(), np.zeros(len(begins), np.float32)
    for taken in range(count):
        highest = np.maximum.reduceat(left, begins)
        total += np.where(sizes > taken, highest, np.float32(0))
        at = np.flatnonzero(left == highest[runs])
        left[at[np.unique(runs[at], return_index=True)[1]]] = -np.inf
    mean: Floats = total / np.minimum(sizes, count).astype(np.float32)
    return mean


def _raw_scope(regression: Floats, similarities: Floats) -> Floats:
    nearest = np.clip(similarities.max(axis=1), 0.0, 1.0)
    scope: Floats = nearest * np.sqrt(softmax(regression).max(axis=1))
    return scope


def _best_mix(regression: Floats, neighbours: Floats, numbers: Indices) -> Mix:
    """The mix under which what was held out was most likely."""
    picked = np.arange(len(numbers))

    def loss(mix: Mix) -> float:
        scores = mix.sharpness * regression + mix.neighbours * neighbours
        return float(-np.log(softmax(scores)[picked, numbers] + 1e-9).mean())

    return min((Mix(a, b) for a in _SHARPNESS for b in _NEIGHBOUR_WEIGHTS), key=loss)
