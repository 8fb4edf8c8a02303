"""Words that say what is asked for."""

from __future__ import annotations

import pytest

from actions.cues.asked import asks, averages_together, sets_side_by_side, tells_apart


@pytest.mark.parametrize(
    ("text", "expected"),
    [("from the same organization?", True), ("is it one body", True), ("the same pay?", False)],
)
def test_whether_two_come_from_one_body(text: str, expected: bool) -> None:
    assert asks("if_from_one_body", text) is expected


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("how do the cpc and the ccs differ", True),
        ("difference between cpc and ccs", True),
        ("difference in pay between cpc and ccs", False),
        ("how much more is the cpc, compared to the ccs", False),
    ],
)
def test_how_two_differ_is_not_by_how_much(text: str, expected: bool) -> None:
    assert tells_apart(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who is it from", True),
        ("and who are they with", True),
        ("who says so", False),
        ("who is it good for", False),
    ],
)
def test_where_something_comes_from_is_asked(text: str, expected: bool) -> None:
    assert asks("from_whom", text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("is there anything above that", True), ("does anything pay more", True), ("is it so", False)],
)
def test_anything_asks_which(text: str, expected: bool) -> None:
    assert asks("which_certifications", text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("that's odd, it's lower?", True),
        ("is it really more", True),
        ("so which is higher", True),
        ("is it more than the CPC", False),
        ("lower your voice", False),
    ],
)
def test_whether_it_is_higher_is_wondered(text: str, expected: bool) -> None:
    assert asks("if_higher", text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is that from the AAPC", True),
        ("does it belong to AHIMA then", True),
        ("who is it from", False),
        ("is it good", False),
    ],
)
def test_whether_it_is_from_somebody_is_asked(text: str, expected: bool) -> None:
    assert asks("if_from", text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("does it apply to both", True),
        ("is that the same for billers", True),
        ("do i have to apply", False),
    ],
)
def test_whether_it_applies_is_asked(text: str, expected: bool) -> None:
    assert asks("if_it_applies", text) is expected
