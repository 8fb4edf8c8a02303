"""A series as text."""

from __future__ import annotations

from benchmarks.soak.chart import chart


def test_a_rising_series_rises() -> None:
    assert chart([1, 2, 3], "MB", height=3).splitlines() == ["3 MB |  *", "     | *", "1 MB |*"]


def test_a_constant_series_is_a_line() -> None:
    assert chart([5, 5, 5, 5], "MB", height=2).splitlines()[-1] == "5 MB |****"


def test_a_long_series_is_averaged_into_the_width() -> None:
    lines = chart([0] * 500 + [10] * 500, "MB", width=10, height=2).splitlines()
    assert [line.split("|")[1] for line in lines] == ["     *****", "*****"]
