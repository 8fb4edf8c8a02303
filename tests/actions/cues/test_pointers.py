"""What is meant of that which was named before."""

from __future__ import annotations

import pytest

from actions.cues.pointers import means, means_it_too, means_one_of_them


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which of these is better", True),
        ("which one is harder", True),
        ("are both good", True),
        ("do they pay well", False),
    ],
)
def test_one_of_those_named_is_to_be_chosen(text: str, expected: bool) -> None:
    assert means_one_of_them(text) is expected


def test_what_holds_too_is_asked_of_something_named() -> None:
    assert means_it_too("do they do it too?")
    assert not means_it_too("do coders work too?")


def test_each_hour_is_no_pointer() -> None:
    assert means("each", "what does each pay")
    assert not means("each", "what do they pay each hour")
