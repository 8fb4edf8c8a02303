"""Compares a question with labelled examples: ridge regression and nearest neighbours.

Both work on sentence vectors beside TF-IDF of words and of letters. Neighbours are compared by a
weighted mean of the three cosine similarities. For the regression the TF-IDF terms are summed
into a thousand buckets with signs, which keeps their inner products nearly the same; training
is then one small linear system, and what each example would have got had it been left out
follows in closed form. The probabilities are calibrated on that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import linalg, sparse

from bot.nlu.text_features import Floats, TextFeatures

Indices = npt.NDArray[np.int64]

BUCKETS = 1024
KINDS = ("words", "letters")
_MANY_EXAMPLES = 3000
_CALIBRATED_ON = 1500
_TEMPERATURES = np.geomspace(0.02, 0.5, 25)


@dataclass(frozen=True)
class Settings:
    """What cross-validation chose; docs/nlu.md tells how."""

    vectors: float = 0.5
    words: float = 0.2
    letters: float = 0.3
    ridge: float = 0.3
    balance: float = 0.5
    neighbours: int = 3
    neighbour_weight: float = 1.0


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
    means: Floats
    temperature: float = 0.1

    @classmethod
    def fit(
        cls, texts: Sequence[str], vectors: Floats, labels: Sequence[str], settings: Settings
    ) -> ExampleModel:
        """Learn from examples: text, sentence vector and label of each."""
        names, numbers = np.unique(np.asarray(labels, dtype=object), return_inverse=True)
        order = np.argsort(numbers, kind="stable")
        numbers, ordered = numbers[order], [texts[i] for i in order]
        rare = 2 if len(texts) > _MANY_EXAMPLES else 1
        spaces = {kind: TextFeatures.fit(kind, ordered, rare) for kind in KINDS}
        rows = {kind: space.transform(ordered) for kind, space in spaces.items()}
        model = cls(
            settings=settings,
            labels=[str(name) for name in names],
            starts=np.searchsorted(numbers, np.arange(len(names) + 1)),
            vectors=np.ascontiguousarray(vectors[order], dtype=np.float32),
            spaces=spaces,
            rows={kind: sparse.csr_matrix(matrix.T) for kind, matrix in rows.items()},
            weights=np.zeros((0, 0), np.float32),
            means=np.zeros(0, np.float32),
        )
        model._solve(rows, numbers)
        return model

    def _solve(self, rows: dict[str, sparse.csr_matrix], numbers: Indices) -> None:
        """Weighted ridge regression onto one-hot labels."""
        features = self._features(rows, self.vectors)
        targets = np.eye(len(self.labels), dtype=np.float32)[numbers]
        importance = (1.0 / np.diff(self.starts)[numbers]) ** self.settings.balance
        importance = (importance * len(numbers) / importance.sum()).astype(np.float32)
        self.means = np.average(targets, axis=0, weights=importance).astype(np.float32)
        targets -= self.means
        weighted = features * importance[:, None]
        system = features.T @ weighted
        system[np.diag_indices_from(system)] += self.settings.ridge
        factor = linalg.cho_factor(system, lower=True)
        self.weights = linalg.cho_solve(factor, weighted.T @ targets).astype(np.float32)
        self._calibrate(rows, features, targets, importance, factor, numbers)

    def _calibrate(
        self,
        rows: dict[str, sparse.csr_matrix],
        features: Floats,
        targets: Floats,
        importance: Floats,
        factor: tuple[Floats, bool],
        numbers: Indices,
    ) -> None:
        sample = np.arange(0, len(numbers), max(1, len(numbers) // _CALIBRATED_ON))
        chosen = features[sample]
        leverage = importance[sample] * (chosen * linalg.cho_solve(factor, chosen.T).T).sum(axis=1)
        residual = (targets[sample] - chosen @ self.weights) / (1 - leverage)[:, None]
        similarities = self._compare({k: m[sample] for k, m in rows.items()}, self.vectors[sample])
        similarities[np.arange(len(sample)), sample] = 0.0
        scores = targets[sample] + self.means - residual
        scores += self.settings.neighbour_weight * self._neighbours(similarities)
        self.temperature = _temperature(scores, numbers[sample])

    def _features(self, rows: dict[str, sparse.csr_matrix], vectors: Floats) -> Floats:
        """Sentence vectors beside TF-IDF in buckets."""
        parts = [vectors * self.settings.vectors**0.5]
        parts += [
            _bucketed(rows[kind], seed) * getattr(self.settings, kind) ** 0.5
            for seed, kind in enumerate(KINDS)
        ]
        return np.hstack([parts[0], parts[1] + parts[2]])

    def _compare(self, rows: dict[str, sparse.csr_matrix], vectors: Floats) -> Floats:
        found: Floats = self.settings.vectors * (vectors @ self.vectors.T)
        for kind in KINDS:
            found += getattr(self.settings, kind) * (rows[kind] @ self.rows[kind]).toarray()
        return found

    def score(self, texts: Sequence[str], vectors: Floats) -> tuple[Floats, Floats]:
        """Score every label for each question; also how similar its nearest example is."""
        rows = {kind: space.transform(texts) for kind, space in self.spaces.items()}
        similarities = self._compare(rows, vectors)
        scores = self._features(rows, vectors) @ self.weights + self.means
        scores += self.settings.neighbour_weight * self._neighbours(similarities)
        return scores, similarities.max(axis=1)

    def _neighbours(self, similarities: Floats) -> Floats:
        means = np.empty((len(similarities), len(self.labels)), np.float32)
        for label, (start, end) in enumerate(zip(self.starts, self.starts[1:], strict=False)):
            means[:, label] = _mean_of_highest(similarities[:, start:end], self.settings.neighbours)
        return means

    def probabilities(self, scores: Floats) -> Floats:
        """Turn scores into probabilities that sum to one."""
        return softmax(scores / self.temperature)


def softmax(scores: Floats) -> Floats:
    """Exponentials of each row, scaled to sum to one."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    scaled: Floats = powers / powers.sum(axis=1, keepdims=True)
    return scaled


def _bucketed(rows: sparse.csr_matrix, seed: int) -> Floats:
    """Sum columns into buckets, each with a sign; the same every time."""
    mixed = (np.arange(rows.shape[1], dtype=np.uint64) + np.uint64(seed * 1_000_003 + 1)) * (
        np.uint64(0x9E3779B97F4A7C15)
    )
    buckets = (mixed >> np.uint64(40)) % np.uint64(BUCKETS)
    signs = np.where((mixed >> np.uint64(20)) & np.uint64(1), 1.0, -1.0).astype(np.float32)
    numbers = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    summed = np.zeros((rows.shape[0], BUCKETS), np.float32)
    np.add.at(summed, (numbers, buckets[rows.indices].astype(np.int64)), rows.data * signs[rows.indices])
    return summed


def _mean_of_highest(values: Floats, count: int) -> Floats:
    if values.shape[1] > count:
        values = np.partition(values, values.shape[1] - count, axis=1)[:, -count:]
    mean: Floats = values.mean(axis=1)
    return mean


def _temperature(scores: Floats, numbers: Indices) -> float:
    """The temperature under which what happened was most likely."""
    picked = np.arange(len(numbers))
    losses = [-np.log(softmax(scores / t)[picked, numbers] + 1e-9).mean() for t in _TEMPERATURES]
    return float(_TEMPERATURES[int(np.argmin(losses))])
