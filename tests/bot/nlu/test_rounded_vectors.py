"""Vectors in 8 bits are compared nearly as they are."""

from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.rounded_vectors import RoundedVectors
from bot.nlu.softmax_regression import Floats

NEAR = 0.004
SAME = 1e-6


def _unit(count: int, seed: int) -> Floats:
    rows = np.random.default_rng(seed).normal(size=(count, 384)).astype(np.float32)
    unit: Floats = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


@pytest.mark.parametrize("given", [1, 2, 5, 40])
def test_products_are_nearly_those_of_the_vectors(given: int) -> None:
    kept, asked = _unit(300, 1), _unit(given, 2)
    products = RoundedVectors.of(kept).compare(asked)
    assert products.shape == (given, 300)
    assert np.abs(products - asked @ kept.T).max() < NEAR


def test_a_vector_is_most_like_itself() -> None:
    kept = _unit(300, 1)
    assert (RoundedVectors.of(kept).compare(kept).argmax(axis=1) == np.arange(300)).all()


def test_products_do_not_depend_on_what_is_compared_beside_them() -> None:
    vectors = RoundedVectors.of(_unit(300, 1))
    asked = _unit(3, 2)
    assert np.abs(vectors.compare(asked)[:1] - vectors.compare(asked[:1])).max() < SAME


def test_the_vectors_come_back() -> None:
    kept = _unit(30, 1)
    vectors = RoundedVectors.of(kept)
    assert len(vectors) == 30
    assert np.abs(vectors.floats() - kept).max() < NEAR
