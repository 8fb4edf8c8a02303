"""Compares a question with labelled examples: logistic regression and nearest neighbours.

Both work on sentence vectors beside TF-IDF of words and of letters. Neighbours are compared by a
weighted mean of the three cosine similarities. For the regression the TF-IDF terms are summed
into a thousand buckets with signs, which keeps their inner products nearly the same and the
weight matrix small. How much either counts is chosen on examples held out of a first fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

import numpy as np
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from bot.nlu.rounded_vectors import RoundedVectors
from bot.nlu.runs import Runs
from bot.nlu.softmax_regression import Fitting, Floats, Indices, fit, softmax
from bot.nlu.term_comparison import TermComparison

BAR = 0.3
"""In-scope score below which a twentieth of the taught questions lies."""
_SHARE_BELOW = 0.05
_HELD_OUT = 6
_MIXED_ON = 1000
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

    @property
    def shares(self) -> dict[str, float]:
        """How much either kind of terms counts in a similarity."""
        return {"words": self.words, "letters": self.letters}


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
    terms: TermComparison
    weights: Floats
    mix: Mix
    _runs: Runs = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Number the examples of each label once."""
        self._runs = Runs(self.starts)

    @classmethod
    def fit(
        cls, texts: Sequence[str], vectors: Floats, labels: Sequence[str], settings: Settings
    ) -> ExampleModel:
        """Learn from examples: text, sentence vector and label of each."""
        names, numbers = np.unique(np.asarray(labels, dtype=object), return_inverse=True)
        order = np.argsort(numbers, kind="stable")
        numbers, ordered = numbers[order], [texts[i] for i in order]
        terms, buckets = TermComparison.fit(ordered, settings.shares)
        model = cls(
            settings=settings,
            labels=[str(name) for name in names],
            starts=np.searchsorted(numbers, np.arange(len(names) + 1)),
            vectors=RoundedVectors.of(vectors[order]),
            terms=terms,
            weights=np.zeros((0, 0), np.float32),
            mix=Mix(),
        )
        model._learn(buckets, vectors[order], numbers)
        return model

    def _learn(self, buckets: Floats, vectors: Floats, numbers: Indices) -> None:
        """Fit all examples, and beside it those not held out, to choose the mix on the others."""
        features = self._features(buckets, vectors)
        held = np.arange(len(numbers)) % _HELD_OUT == _HELD_OUT - 1
        with one_blas_thread(), ThreadPoolExecutor(1) as beside:
            last = beside.submit(self._fit, features, numbers)
            first = self._fit(features[~held], numbers[~held])
            self.weights = last.result()
        if not held.any():
            return
        kept = np.where(held)[0]
        kept = kept[:: -(-len(kept) // _MIXED_ON)]
        similarities = self._compare(self.terms.similarities_among(kept), vectors[kept])
        similarities[:, held] = 0.0
        regression = features[kept] @ first[:-1] + first[-1]
        mix = _best_mix(regression, self.neighbours(similarities), numbers[kept])
        raw = _raw_scope(regression, similarities)
        low = float(np.clip(np.quantile(raw, _SHARE_BELOW), 0.05, 0.9))
        self.mix = replace(mix, exponent=float(np.log(BAR) / np.log(low)))

    def _fit(self, features: Floats, numbers: Indices) -> Floats:
        fitting = Fitting(strength=self.settings.strength, epochs=self.settings.epochs)
        return fit(features, numbers, len(self.labels), fitting)

    def _features(self, buckets: Floats, vectors: Floats) -> Floats:
        """Sentence vectors beside TF-IDF in buckets."""
        return np.hstack([vectors, buckets * np.float32(self.settings.text_features)])

    def _compare(self, by_terms: Floats, vectors: Floats) -> Floats:
        found = self.vectors.compare(vectors)
        found *= np.float32(self.settings.vectors)
        found += by_terms
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
        terms = [self.terms.terms_of(text) for text in texts]
        buckets = np.vstack([self.terms.in_buckets(row) for row in terms])
        regression = self._features(buckets, vectors) @ self.weights[:-1] + self.weights[-1]
        by_terms = np.vstack([self.terms.similarities(row) for row in terms])
        return regression, self._compare(by_terms, vectors)

    def neighbours(self, similarities: Floats) -> Floats:
        """For each question and label, the mean of the highest similarities."""
        count = self.settings.neighbours
        return np.vstack([self._runs.means_of_highest(row, count) for row in similarities])


def one_blas_thread() -> threadpool_limits:
    """Products of a small batch are too small to share out between cores."""
    return threadpool_limits(limits=1, user_api="blas")


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
