"""Multinomial logistic regression: one weight matrix, fitted by L-BFGS in single precision."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

Floats = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]


def softmax(scores: Floats) -> Floats:
    """Exponentials of each row, scaled to sum to one."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    scaled: Floats = powers / powers.sum(axis=1, keepdims=True)
    return scaled


def fit(
    features: Floats,
    labels: Indices,
    count: int,
    strength: float,
    iterations: int,
    start: Floats | None = None,
) -> Floats:
    """Return weights, a row for each feature and one for the intercept, a column for each label.

    `strength` is how much the examples count against small weights; `start` continues a fit.
    """
    shape = (features.shape[1] + 1, count)
    picked = np.arange(len(labels))
    penalty = np.float32(1.0 / (strength * len(labels)))

    def loss(flat: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        weights = flat.reshape(shape).astype(np.float32)
        probabilities = softmax(features @ weights[:-1] + weights[-1])
        missed = -np.log(probabilities[picked, labels] + 1e-12).mean()
        probabilities[picked, labels] -= 1.0
        probabilities /= len(labels)
        gradient = np.empty(shape, np.float32)
        gradient[:-1] = features.T @ probabilities + penalty * weights[:-1]
        gradient[-1] = probabilities.sum(axis=0)
        size = float(missed + 0.5 * penalty * np.square(weights[:-1]).sum())
        return size, gradient.ravel().astype(np.float64)

    first = np.zeros(shape, np.float64) if start is None else start.astype(np.float64)
    found = minimize(
        loss, first.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": iterations}
    )
    weights: Floats = found.x.reshape(shape).astype(np.float32)
    return weights
