"""Percentiles, ratios and trends."""

from __future__ import annotations

import pytest

from benchmarks.summary import percentiles, ratio, trend


def test_percentiles_are_milliseconds_whatever_the_order() -> None:
    seconds = [n / 1000 for n in range(100, 0, -1)]
    assert percentiles(seconds) == {"p50": 51.0, "p95": 96.0, "p99": 100.0}


def test_one_value_is_every_percentile() -> None:
    assert percentiles([0.0123]) == {"p50": 12.3, "p95": 12.3, "p99": 12.3}


def test_a_ratio_needs_both_figures() -> None:
    assert ratio(6, 3) == 2
    assert ratio(None, 3) is None
    assert ratio(6, None) is None
    assert ratio(6, 0) is None


def test_the_trend_of_a_line_is_its_growth() -> None:
    found = trend([10, 20, 30], [100, 110, 120])
    assert (found.start, found.growth) == pytest.approx((100, 20))
    assert found.share == pytest.approx(0.2)


def test_values_that_go_up_and_down_have_no_trend() -> None:
    assert trend([0, 1, 2, 3], [5, 7, 7, 5]).growth == pytest.approx(0)
