"""What of a message is not read."""

from __future__ import annotations

import pytest

from bot.nlu.text_cleaning import clean, without_interjection, without_markup


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("<b>and the billers?</b>", "and the billers?"),
        ("<script>alert('x')</script> what do billers do", "what do billers do"),
        ('<a href="x">pay</a> of a coder', "pay of a coder"),
        ("a < b and c > d", "a < b and c > d"),
        ("Ana <ana@example.com>", "Ana <ana@example.com>"),
        ("<script>alert('x')</script>", "<script>alert('x')</script>"),
    ],
)
def test_words_are_read_without_the_tags_around_them(typed: str, read: str) -> None:
    assert " ".join(without_markup(typed).split()) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("hmm. its full name?", "its full name?"),
        ("OK, best paid?", "best paid?"),
        ("great! what does it pay", "what does it pay"),
        ("ok", "ok"),
        ("ok, thanks", "ok, thanks"),
        ("ok what does it pay", "ok what does it pay"),
        ("no, the other one", "no, the other one"),
        ("okra, is it healthy", "okra, is it healthy"),
    ],
)
def test_an_interjection_before_a_question_is_not_part_of_it(typed: str, read: str) -> None:
    assert without_interjection(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("4) pay?", "pay?"),
        ("2. what do billers do", "what do billers do"),
        ("12) remote", "remote"),
        ("8.5 hours", "8.5 hours"),
        ("30 percent of whom", "30 percent of whom"),
        ("1)", "1)"),
    ],
)
def test_the_number_of_a_question_is_not_read(typed: str, read: str) -> None:
    assert clean(typed) == read
