"""Words that lean on what was said before, and words that do not."""

from __future__ import annotations

import pytest

from actions.context.pointers import (
    asks_if_same,
    averages_together,
    is_elliptic,
    is_fragment,
    sets_side_by_side,
)


@pytest.mark.parametrize("text", ["for whom?", "and since when", "what's the use", "who says so"])
def test_a_question_of_two_words_leans_on_what_was_said(text: str) -> None:
    assert is_elliptic(text)


@pytest.mark.parametrize("text", ["for whom is it made", "since when do coders exist", "use"])
def test_a_whole_question_does_not(text: str) -> None:
    assert not is_elliptic(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("how strict", True),
        ("offered by?", True),
        ("parking", False),
        ("how do i become a coder", False),
    ],
)
def test_a_fragment_begins_or_ends_like_a_question(text: str, expected: bool) -> None:
    assert is_fragment(text) is expected


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
