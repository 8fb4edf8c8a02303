"""Compares a question with labelled examples: kernel ridge regression and nearest neighbours.

The kernel is a weighted sum of cosine similarities (sentence vectors, TF-IDF of words, TF-IDF of
letters). Training solves one linear system. What each example would have got had it been left
out follows in closed form, and the probabilities are calibrated on that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from scipy import linalg, sparse

from bot.nlu.text_features import TextFeatures

Floats = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]

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
    rows: dict[str, sparse.csc_matrix]
    """For each TF-IDF space: terms by examples, so that a question's row multiplies it."""
    weights: Floats
    means: Floats
    temperature: float = 0.1
    left_out: Floats = field(default_factory=lambda: np.zeros((0, 0), np.float32), repr=False)
    """Training only: scores of each example by a model without it."""
    left_out_nearest: Floats = field(default_factory=lambda: np.zeros(0, np.float32), repr=False)
    order: Indices = field(default_factory=lambda: np.zeros(0, np.int64), repr=False)
    """Training only: where each example of the model stood among those given."""

    @classmethod
    def fit(
        cls, texts: Sequence[str], vectors: Floats, labels: Sequence[str], settings: Settings
    ) -> ExampleModel:
        """Learn from examples: text, sentence vector and label of each."""
        names, numbers = np.unique(np.asarray(labels, dtype=object), return_inverse=True)
        order = np.argsort(numbers, kind="stable")
        numbers = numbers[order]
        starts = np.searchsorted(numbers, np.arange(len(names) + 1))
        fitted = {k: TextFeatures.fit(k, [texts[i] for i in order]) for k in ("words", "letters")}
        model = cls(
            settings=settings,
            labels=[str(n) for n in names],
            starts=starts,
            vectors=np.ascontiguousarray(vectors[order], dtype=np.float32),
            spaces={kind: space for kind, (space, _) in fitted.items()},
            rows={kind: sparse.csr_matrix(rows.T) for kind, (_, rows) in fitted.items()},
            weights=np.zeros((0, 0), np.float32),
            means=np.zeros(0, np.float32),
            order=order,
        )
        model._solve(numbers)
        return model

    def _solve(self, numbers: Indices) -> None:
        kernel = self._train_kernel()
        one_hot = np.eye(len(self.labels), dtype=np.float32)[numbers]
        counts = np.diff(self.starts)
        importance = (1.0 / counts[numbers]) ** self.settings.balance
        importance *= len(numbers) / importance.sum()
        self.means = (importance[:, None] * one_hot).sum(0) / importance.sum()
        self.means = self.means.astype(np.float32)
        neighbours = self._leave_one_out_neighbours(kernel)
        targets = one_hot - self.means
        kernel[np.diag_indices_from(kernel)] += self.settings.ridge / importance
        inverse_diagonal, self.weights = _solve_with_inverse(kernel, targets)
        ridge = one_hot - self.weights / inverse_diagonal[:, None]
        self.left_out = ridge + self.settings.neighbour_weight * neighbours
        self.temperature = _temperature(self.left_out, numbers)

    def _train_kernel(self) -> Floats:
        s = self.settings
        kernel: Floats = s.vectors * (self.vectors @ self.vectors.T)
        for kind in self.rows:
            by_term = self.rows[kind]
            kernel += getattr(s, kind) * (by_term.T @ by_term).toarray()
        return kernel

    def _leave_one_out_neighbours(self, kernel: Floats) -> Floats:
        own = kernel.diagonal().copy()
        np.fill_diagonal(kernel, 0.0)
        self.left_out_nearest = kernel.max(axis=1)
        neighbours = self._neighbours(kernel)
        np.fill_diagonal(kernel, own)
        return neighbours

    def similarities(self, texts: Sequence[str], vectors: Floats) -> Floats:
        """Compare questions with all examples: a row each, from 0 to 1."""
        found: Floats = self.settings.vectors * (vectors @ self.vectors.T)
        for kind, space in self.spaces.items():
            rows = space.transform(texts)
            found += getattr(self.settings, kind) * (rows @ self.rows[kind]).toarray()
        return found

    def scores(self, similarities: Floats) -> Floats:
        """Score every label: regression and the mean of the label's nearest examples."""
        regression = similarities @ self.weights + self.means
        return regression + self.settings.neighbour_weight * self._neighbours(similarities)

    def _neighbours(self, similarities: Floats) -> Floats:
        means = np.zeros((len(similarities), len(self.labels)), np.float32)
        for label, (start, end) in enumerate(zip(self.starts, self.starts[1:], strict=False)):
            means[:, label] = _mean_of_highest(
                similarities[:, start:end], self.settings.neighbours
            )
        return means

    def probabilities(self, scores: Floats) -> Floats:
        """Turn scores into probabilities that sum to one."""
        return softmax(scores / self.temperature)


def softmax(scores: Floats) -> Floats:
    """Exponentials of each row, scaled to sum to one."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    scaled: Floats = powers / powers.sum(axis=1, keepdims=True)
    return scaled


def _mean_of_highest(values: Floats, count: int) -> Floats:
    if values.shape[1] > count:
        values = np.partition(values, values.shape[1] - count, axis=1)[:, -count:]
    mean: Floats = values.mean(axis=1)
    return mean


def _solve_with_inverse(matrix: Floats, targets: Floats) -> tuple[Floats, Floats]:
    """Solve a positive definite system in place; also give the diagonal of its inverse."""
    factor, lower = linalg.cho_factor(matrix, lower=True, overwrite_a=True, check_finite=False)
    weights = linalg.cho_solve((factor, lower), targets, check_finite=False)
    (invert,) = linalg.get_lapack_funcs(("potri",), (factor,))
    inverse, _ = invert(factor, lower=True, overwrite_c=True)
    return inverse.diagonal().copy(), weights.astype(np.float32)


def _temperature(scores: Floats, numbers: Indices) -> float:
    """The temperature under which what happened was most likely."""
    rows = np.arange(len(numbers))
    losses = [
        -np.log(softmax(scores / t)[rows, numbers] + 1e-9).mean() for t in _TEMPERATURES
    ]
    return float(_TEMPERATURES[int(np.argmin(losses))])
