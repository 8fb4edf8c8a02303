"""The highest values of each run of an array: the nearest examples of each label."""

from __future__ import annotations

import numpy as np

from bot.nlu.softmax_regression import Floats, Indices


class Runs:
    """Runs of neighbouring places, each with one place or more."""

    def __init__(self, starts: Indices) -> None:
        """`starts`: where each run begins, and where the last one ends."""
        self._begins, self._sizes = starts[:-1], np.diff(starts)
        self._of_place = np.repeat(np.arange(len(self._begins)), self._sizes)

    def means_of_highest(self, values: Floats, count: int) -> Floats:
        """The mean of the `count` highest values of each run, or of all it has."""
        left, total = values.copy(), np.zeros(len(self._begins), np.float32)
        for taken in range(count):
            highest = np.maximum.reduceat(left, self._begins)
            total += np.where(self._sizes > taken, highest, np.float32(0))
            if taken + 1 < count:
                left[self._firsts(left == highest[self._of_place])] = -np.inf
        mean: Floats = total / np.minimum(self._sizes, count).astype(np.float32)
        return mean

    def _firsts(self, marked: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Indices:
        """The first marked place of each run."""
        places = np.flatnonzero(marked)
        firsts: Indices = places[np.unique(self._of_place[places], return_index=True)[1]]
        return firsts
