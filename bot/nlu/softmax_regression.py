"""Multinomial logistic regression, fitted in small batches (Adam): seconds for 15,000 examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]

_MEAN, _SQUARE = np.float32(0.1), np.float32(0.01)
_TINY = np.float32(1e-8)


@dataclass(frozen=True)
class Fitting:
    """How long and how freely weights are fitted."""

    strength: float = 10.0
    """How much the examples count against small weights."""
    epochs: int = 20
    min_steps: int = 400
    """Few examples are gone through more often."""
    batch: int = 256
    rate: float = 0.1
    seed: int = 7


def softmax(scores: Floats) -> Floats:
    """Exponentials of each row, scaled to sum to one."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    scaled: Floats = powers / powers.sum(axis=1, keepdims=True)
    return scaled


def fit(features: Floats, labels: Indices, count: int, fitting: Fitting) -> Floats:
    """Return weights, a row for each feature and one for the intercept, a column for each label."""
    features = np.hstack([features, np.ones((len(features), 1), np.float32)])
    weights = np.zeros((features.shape[1], count), np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    penalty = np.float32(1.0 / (fitting.strength * len(features)))
    for step, (rate, rows) in enumerate(_schedule(len(features), fitting), start=1):
        gradient = _gradient(features[rows], labels[rows], weights) + penalty * weights
        mean += _MEAN * (gradient - mean)
        square += _SQUARE * (gradient * gradient - square)
        pace = np.float32(rate / (1 - 0.9**step))
        weights -= pace * mean / (np.sqrt(square / np.float32(1 - 0.99**step)) + _TINY)
    return weights


def _gradient(features: Floats, labels: Indices, weights: Floats) -> Floats:
    missing = softmax(features @ weights)
    missing[np.arange(len(labels)), labels] -= 1.0
    gradient: Floats = features.T @ missing / np.float32(len(labels))
    return gradient


def _schedule(examples: int, fitting: Fitting) -> Iterator[tuple[float, Indices]]:
    """Learning rate and examples of each step; the same every time."""
    shuffle = np.random.default_rng(fitting.seed)
    batch = min(fitting.batch, max(32, examples // 4))
    batches = -(-examples // batch)
    epochs = max(fitting.epochs, -(-fitting.min_steps // batches))
    for epoch in range(epochs):
        order = shuffle.permutation(examples)
        for number in range(batches):
            done = (epoch * batches + number + 1) / (epochs * batches)
            rate = fitting.rate * 0.5 * (1 + np.cos(np.pi * done))
            yield float(rate), order[number * batch : (number + 1) * batch]
