"""Words that lean on what was said before, and words that do not."""

from __future__ import annotations

import pytest

from actions.cues.ellipsis import is_elliptic, is_fragment, without_lead_in


@pytest.mark.parametrize(
    "text",
    [
        "for whom?", "and since when", "what's the use", "who says so", "up to what?",
        "better than what", "so to reach what?",
    ],
)  # fmt: skip
def test_a_question_of_two_words_leans_on_what_was_said(text: str) -> None:
    assert is_elliptic(text)


@pytest.mark.parametrize(
    "text", ["for whom is it made", "since when do coders exist", "use", "what is it better than"]
)
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
    ("text", "rest"),
    [
        ("and what skills for the first one?", "what skills?"),
        ("ok what about exams", "exams"),
        ("the first one of them all", "the first one of them all"),
    ],
)
def test_whose_it_is_only_ties_it_to_the_talk(text: str, rest: str) -> None:
    assert without_lead_in(text) == rest
