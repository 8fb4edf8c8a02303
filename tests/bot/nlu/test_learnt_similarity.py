"""A matrix learnt from labelled vectors brings those of one label together."""

from __future__ import annotations

import numpy as np

from bot.nlu.learnt_similarity import Learning, learn, turn
from bot.nlu.softmax_regression import Floats, Indices


def _labelled(seed: int) -> tuple[Floats, Indices]:
    """Eight labels in few directions, beneath much that says nothing of the label."""
    noise = np.random.default_rng(seed)
    labels = np.repeat(np.arange(8), 8)
    vectors = noise.normal(0, 0.35, (len(labels), 48)).astype(np.float32)
    vectors[np.arange(len(labels)), labels] += 1.0
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True), labels


def _gap(vectors: Floats, labels: Indices, others: Floats, theirs: Indices) -> float:
    """How much more similar vectors are to those of their label than to those of another."""
    similarities, same = vectors @ others.T, labels[:, None] == theirs[None, :]
    return float(similarities[same].mean() - similarities[~same].mean())


def test_unseen_vectors_come_nearer_to_those_of_their_label() -> None:
    (taught, labels), (unseen, meant) = _labelled(1), _labelled(2)
    matrix = learn(taught, labels)
    before = _gap(unseen, meant, taught, labels)
    assert _gap(turn(unseen, matrix), meant, turn(taught, matrix), labels) > before + 0.05


def test_turned_vectors_have_unit_length() -> None:
    vectors, labels = _labelled(1)
    lengths = np.linalg.norm(turn(vectors, learn(vectors, labels)), axis=1)
    assert np.allclose(lengths, 1.0, atol=1e-5)


def test_without_steps_nothing_is_turned() -> None:
    vectors, labels = _labelled(1)
    assert np.allclose(turn(vectors, learn(vectors, labels, Learning(steps=0))), vectors, atol=1e-6)


def test_labels_of_one_example_each_teach_nothing_but_break_nothing() -> None:
    vectors, _ = _labelled(1)
    matrix = learn(vectors, np.arange(len(vectors)))
    assert np.allclose(matrix, np.eye(len(matrix)), atol=1e-3)


def test_the_same_examples_give_the_same_matrix() -> None:
    vectors, labels = _labelled(1)
    assert np.array_equal(learn(vectors, labels), learn(vectors, labels))
