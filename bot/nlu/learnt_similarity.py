"""Learns a matrix that turns sentence vectors so that examples of one label come closer.

The matrix begins as the identity and takes a few steps of supervised contrastive learning: each
example of a batch is to be nearer to those of its label than to all others. It stops early, so
that what the encoder knows of words that no example has is kept.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.nlu.softmax_regression import Floats, Indices, softmax

_MEAN, _SQUARE = np.float32(0.1), np.float32(0.01)
_TINY = np.float32(1e-8)
_SELF = np.float32(-1e9)


@dataclass(frozen=True)
class Learning:
    """What cross-validation chose; docs/nlu.md tells how."""

    steps: int = 40
    rate: float = 0.002
    temperature: float = 0.1
    """How much the nearest strangers count more than the others."""
    decay: float = 0.003
    batch: int = 300
    seed: int = 7


def learn(vectors: Floats, labels: Indices, learning: Learning | None = None) -> Floats:
    """Return the matrix for examples: a unit vector and a label of each."""
    learning = learning or Learning()
    shuffle = np.random.default_rng(learning.seed)
    change = np.zeros((vectors.shape[1], vectors.shape[1]), np.float32)
    mean, square = np.zeros_like(change), np.zeros_like(change)
    for step in range(1, learning.steps + 1):
        rows = shuffle.permutation(len(vectors))[: learning.batch]
        gradient = _gradient(vectors[rows], labels[rows], change, learning.temperature)
        gradient += np.float32(learning.decay) * change
        mean += _MEAN * (gradient - mean)
        square += _SQUARE * (gradient * gradient - square)
        pace = np.float32(learning.rate / (1 - 0.9**step))
        change -= pace * mean / (np.sqrt(square / np.float32(1 - 0.99**step)) + _TINY)
    matrix: Floats = np.eye(len(change), dtype=np.float32) + change
    return matrix


def turn(vectors: Floats, matrix: Floats) -> Floats:
    """Return the vectors turned by a matrix, of unit length again."""
    turned = vectors @ matrix
    unit: Floats = turned / np.maximum(np.linalg.norm(turned, axis=1, keepdims=True), _TINY)
    return unit


def _gradient(vectors: Floats, labels: Indices, change: Floats, temperature: float) -> Floats:
    turned = vectors + vectors @ change
    lengths = np.linalg.norm(turned, axis=1, keepdims=True)
    unit = turned / lengths
    pull = _pull(unit, labels, temperature)
    moves = (pull + pull.T) @ unit
    moves = (moves - (moves * unit).sum(axis=1, keepdims=True) * unit) / lengths
    gradient: Floats = vectors.T @ moves
    return gradient


def _pull(unit: Floats, labels: Indices, temperature: float) -> Floats:
    """How much each pair of a batch ought to come apart (or together, where negative)."""
    likeness = unit @ unit.T / np.float32(temperature)
    np.fill_diagonal(likeness, _SELF)
    chosen = softmax(likeness)
    same = labels[:, None] == labels[None, :]
    np.fill_diagonal(same, val=False)
    right = chosen * same
    pull = chosen - right / np.maximum(right.sum(axis=1, keepdims=True), np.float32(1e-9))
    accompanied = same.any(axis=1)
    pull[~accompanied] = 0.0
    scaled: Floats = pull / np.float32(max(accompanied.sum(), 1) * temperature)
    return scaled
