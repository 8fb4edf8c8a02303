"""What was computed for a text is remembered, and given for that text alone."""

from __future__ import annotations

import numpy as np

from bot.nlu.remembered import RememberedRows
from bot.nlu.softmax_regression import Floats


class Computing:
    """Gives each place its own row, and notes what it was asked for."""

    def __init__(self, texts: list[str]) -> None:
        self.texts = texts
        self.asked: list[str] = []

    def __call__(self, places: list[int]) -> Floats:
        self.asked += [self.texts[place] for place in places]
        return np.array([[len(self.texts[place]), 1.0] for place in places], np.float32)


def _rows(remembered: RememberedRows, texts: list[str]) -> tuple[list[list[float]], list[str]]:
    computing = Computing(texts)
    return remembered.rows(texts, computing).tolist(), computing.asked


def test_a_text_is_computed_once() -> None:
    remembered = RememberedRows()
    assert _rows(remembered, ["hi", "hello"]) == ([[2.0, 1.0], [5.0, 1.0]], ["hi", "hello"])
    assert _rows(remembered, ["hello", "hey", "hi"]) == (
        [[5.0, 1.0], [3.0, 1.0], [2.0, 1.0]],
        ["hey"],
    )


def test_a_text_that_stands_twice_has_two_rows() -> None:
    rows, _ = _rows(RememberedRows(), ["hi", "hi"])
    assert rows == [[2.0, 1.0], [2.0, 1.0]]


def test_the_oldest_are_forgotten() -> None:
    remembered = RememberedRows(size=2)
    _rows(remembered, ["a", "bb"])
    _rows(remembered, ["a"])
    _rows(remembered, ["ccc"])
    assert _rows(remembered, ["a"])[1] == []
    assert _rows(remembered, ["bb"])[1] == ["bb"]


def test_no_words_are_kept() -> None:
    remembered = RememberedRows()
    _rows(remembered, ["my name is ana"])
    assert b"ana" not in b"".join(remembered._rows)
