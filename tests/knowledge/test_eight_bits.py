"""Matrices in 8 bits: what rounding keeps."""

from __future__ import annotations

import numpy as np

from knowledge import eight_bits


def _matrix(rows: int = 5, blocks: int = 2) -> eight_bits.Floats:
    numbers = np.random.default_rng(3).normal(size=(rows, blocks * eight_bits.BLOCK))
    return numbers.astype(np.float32)


def test_each_number_is_kept_to_half_a_step_of_its_block() -> None:
    matrix = _matrix()
    again = eight_bits.unrounded(*eight_bits.rounded(matrix))
    largest = np.abs(matrix.reshape(5, 2, -1)).max(axis=2)
    steps = np.repeat(largest / 127, eight_bits.BLOCK, axis=1)
    assert (np.abs(again - matrix) <= steps * 0.501).all()


def test_a_row_of_zeros_stays_one() -> None:
    zeros = np.zeros((1, eight_bits.BLOCK), np.float32)
    assert not eight_bits.unrounded(*eight_bits.rounded(zeros)).any()


def test_rounding_twice_changes_nothing_more() -> None:
    once = eight_bits.unrounded(*eight_bits.rounded(_matrix()))
    twice = eight_bits.unrounded(*eight_bits.rounded(once))
    assert np.allclose(once, twice, atol=1e-6)
