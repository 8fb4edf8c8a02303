"""Words that lean on what was said before, and words that do not."""

from __future__ import annotations

import pytest

from actions.cues.ellipsis import is_elliptic, is_fragment


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
