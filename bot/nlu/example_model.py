"""Compares a question with labelled examples: logistic regression and nearest neighbours.

Both work on sentence vectors beside TF-IDF of words and of letters. Neighbours are compared by a
weighted mean of the three cosine similarities. For the regression the TF-IDF terms are summed
into a thousand buckets with signs, which keeps their inner products nearly the same and the
weight matrix small. How much either counts is chosen on examples held out of a first fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy import sparse
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

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
_NEAR_LABELS = 16
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
    strength_of_many: float = 10.0
    epochs: int = 20
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


@dataclass
class ExampleModel:
    """Labelled examples, sorted by label, and the weights learnt from them."""

    settings: Settings
    labels: list[str]
    starts: Indices
    """Where each label's examples begin; one more for the end."""
    vectors: Floats
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
            vectors=np.ascontiguousarray(vectors[order], dtype=np.float32),
            spaces={kind: space for kind, (space, _) in fitted.items()},
            rows={kind: sparse.csr_matrix(matrix.T) for kind, matrix in rows.items()},
            weights=np.zeros((0, 0), np.float32),
            mix=Mix(),
        )
        model._learn(rows, numbers)
        return model

    def _learn(self, rows: dict[str, sparse.csr_matrix], numbers: Indices) -> None:
        """Choose the mix on held-out examples, then fit all of them."""
        features = self._features(rows, self.vectors)
        held = np.arange(len(numbers)) % _HELD_OUT == _HELD_OUT - 1
        first = self._fit(features[~held], numbers[~held])
        kept = np.where(held)[0]
        kept = kept[:: -(-len(kept) // _MIXED_ON)]
        regression = features[kept] @ first[:-1] + first[-1]
        shown = {kind: matrix[kept] for kind, matrix in rows.items()}
        neighbours, nearest = self._near(shown, self.vectors[kept], regression, ~held)
        mix = _best_mix(regression, neighbours, numbers[kept])
        raw = _raw_scope(regression, nearest)
        low = float(np.clip(np.quantile(raw, _SHARE_BELOW), 0.05, 0.9))
        self.mix = replace(mix, exponent=float(np.log(BAR) / np.log(low)))
        self.weights = self._fit(features, numbers)

    def _fit(self, features: Floats, numbers: Indices) -> Floats:
        s = self.settings
        strength = s.strength_of_many if len(numbers) > _MANY_EXAMPLES else s.strength
        fitting = Fitting(strength=strength, epochs=s.epochs)
        with threadpool_limits(limits=1, user_api="blas"):  # too small to share out
            return fit(features, numbers, len(self.labels), fitting)

    def _features(self, rows: dict[str, sparse.csr_matrix], vectors: Floats) -> Floats:
        """Sentence vectors beside TF-IDF in buckets."""
        buckets = sum(_bucketed(rows[kind], seed) for seed, kind in enumerate(KINDS))
        return np.hstack([vectors, buckets * np.float32(self.settings.text_features)])

    def score(self, texts: Sequence[str], vectors: Floats) -> Scores:
        """Compare questions with the examples."""
        rows = {kind: space.transform(texts) for kind, space in self.spaces.items()}
        regression = self._features(rows, vectors) @ self.weights[:-1] + self.weights[-1]
        neighbours, nearest = self._near(rows, vectors, regression)
        return Scores(
            softmax(self.mix.sharpness * regression + self.mix.neighbours * neighbours),
            _raw_scope(regression, nearest) ** self.mix.exponent,
        )

    def _near(
        self,
        rows: dict[str, sparse.csr_matrix],
        vectors: Floats,
        regression: Floats,
        allowed: npt.NDArray[np.bool_] | None = None,
    ) -> tuple[Floats, Floats]:
        """How similar the nearest examples are: a label's mean, and the one nearest of all.

        Only examples of the labels that the regression puts first are looked at.
        """
        alike = sum(
            getattr(self.settings, kind) * (rows[kind] @ self.rows[kind]).toarray()
            for kind in KINDS
        )
        if allowed is not None:
            alike[:, ~allowed] = -1.0
        means = np.zeros(regression.shape, np.float32)
        nearest = np.zeros(len(regression), np.float32)
        for number, first in enumerate(_highest(regression, _NEAR_LABELS)):
            scaled = vectors[number] * np.float32(self.settings.vectors)
            for label in first:
                examples = slice(self.starts[label], self.starts[label + 1])
                values = self.vectors[examples] @ scaled + alike[number, examples]
                means[number, label] = _mean_of_highest(values, self.settings.neighbours)
                nearest[number] = max(nearest[number], values.max())
        return means, nearest


def _highest(scores: Floats, count: int) -> Indices:
    """The columns of the highest scores of each row, in no order."""
    columns: Indices = np.argpartition(-scores, min(count, scores.shape[1]) - 1, axis=1)[:, :count]
    return columns


@lru_cache(maxsize=16)
def _buckets(columns: int, seed: int) -> tuple[Indices, Floats]:
    """A bucket and a sign for each column; the same every time."""
    mixed = (np.arange(columns, dtype=np.uint64) + np.uint64(seed * 1_000_003 + 1)) * (
        np.uint64(0x9E3779B97F4A7C15)
    )
    buckets = ((mixed >> np.uint64(40)) % np.uint64(BUCKETS)).astype(np.int64)
    return buckets, np.where((mixed >> np.uint64(20)) & np.uint64(1), 1, -1).astype(np.float32)


def _bucketed(rows: sparse.csr_matrix, seed: int) -> Floats:
    """Sum columns into buckets, each with a sign."""
    buckets, signs = _buckets(rows.shape[1], seed)
    numbers = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    places = numbers * BUCKETS + buckets[rows.indices]
    weights = rows.data * signs[rows.indices]
    summed = np.bincount(places, weights, rows.shape[0] * BUCKETS)
    return summed.reshape(-1, BUCKETS).astype(np.float32)


def _mean_of_highest(values: Floats, count: int) -> float:
    if len(values) > count:
        values = np.partition(values, len(values) - count)[-count:]
    return max(0.0, float(values.sum()) / len(values))


def _raw_scope(regression: Floats, nearest: Floats) -> Floats:
    sure: Floats = softmax(regression).max(axis=1)
    scope: Floats = np.clip(nearest, 0.0, 1.0) * np.sqrt(sure)
    return scope


def _best_mix(regression: Floats, neighbours: Floats, numbers: Indices) -> Mix:
    """The mix under which what was held out was most likely."""
    picked = np.arange(len(numbers))

    def loss(mix: Mix) -> float:
        scores = mix.sharpness * regression + mix.neighbours * neighbours
        return float(-np.log(softmax(scores)[picked, numbers] + 1e-9).mean())

    return min((Mix(a, b) for a in _SHARPNESS for b in _NEIGHBOUR_WEIGHTS), key=loss)
