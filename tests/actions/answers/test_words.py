"""Lists of words kept as data."""

from __future__ import annotations

from actions.answers.words import words


def test_the_word_on_is_a_word() -> None:
    assert "on" in words("everyday")


def test_a_reason_may_be_several_words() -> None:
    assert {"because", "in order to", ", so "} <= words("reasons")
