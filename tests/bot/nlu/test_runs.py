"""The mean of the highest values of each run, against a plain computation of it."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from bot.nlu.runs import Runs


@pytest.mark.parametrize(
    ("count", "means"), [(1, [3, 5, 7]), (2, [2.5, 5, 6.5]), (3, [2, 5, 16 / 3]), (9, [2, 5, 4])]
)
def test_the_highest_of_each_run_are_averaged_or_all_it_has(count: int, means: list[float]) -> None:
    values = np.array([1, 3, 2, 5, 7, 0, 6, 3], np.float32)
    found = Runs(np.array([0, 3, 4, 8])).means_of_highest(values, count)
    assert found == pytest.approx(means)


def test_equal_values_count_once_each() -> None:
    values = np.array([2, 2, 1, 4, 4, 4], np.float32)
    runs = Runs(np.array([0, 3, 6]))
    assert runs.means_of_highest(values, 2) == pytest.approx([2, 4])
    assert runs.means_of_highest(values, 3) == pytest.approx([5 / 3, 4])


def test_the_values_are_left_as_they_are() -> None:
    values = np.array([1, 3, 2], np.float32)
    Runs(np.array([0, 3])).means_of_highest(values, 2)
    assert values.tolist() == [1, 3, 2]


def test_values_below_zero_are_values_as_well() -> None:
    values = np.array([-1, -3, -2], np.float32)
    found = Runs(np.array([0, 2, 3])).means_of_highest(values, 2)
    assert found == pytest.approx([-2, -2])


@pytest.mark.parametrize("seed", range(3))
def test_it_is_what_sorting_each_run_gives(seed: int) -> None:
    noise = np.random.default_rng(seed)
    sizes = noise.integers(1, 9, 40)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    values = noise.integers(0, 5, starts[-1]).astype(np.float32)
    runs = [values[a:b] for a, b in itertools.pairwise(starts)]
    expected = [np.sort(run)[::-1][:4].mean() for run in runs]
    assert Runs(starts).means_of_highest(values, 4) == pytest.approx(expected)
