"""Words that say what is asked for."""

from __future__ import annotations

import pytest

from actions.context.asked import asks_if_same, averages_together, sets_side_by_side


@pytest.mark.parametrize(
    ("text", "expected"),
    [("from the same organization?", True), ("is it one body", True), ("the same pay?", False)],
)
def test_whether_two_come_from_one_body(text: str, expected: bool) -> None:
    assert asks_if_same(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("cpc vs ccs", True), ("cpc vs ccs pay", False), ("cpc versus ccs, which is better", False)],
)
def test_two_side_by_side_are_not_weighed(text: str, expected: bool) -> None:
    assert sets_side_by_side(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mean of cpc and cic", True),
        ("average across the two", True),
        ("what do the letters mean", False),
        ("average pay of a cpc", False),
    ],
)
def test_a_mean_is_asked_for(text: str, expected: bool) -> None:
    assert averages_together(text) is expected
