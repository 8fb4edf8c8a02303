"""What is no value, told in many words: a whole message, a clause of it, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.enrollment.words.phrases import all_say, clauses, plain, says, without_request


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("  I\u2019D   \u201cLOVE\u201d to!! ", "i'd love to"),
        ("e-mail, (please)", "e-mail please"),
        ("\U0001f44d\U0001f3fd", "\U0001f44d"),
        ("...", ""),
    ],
)
def test_only_the_words_count(text: str, read: str) -> None:
    assert plain(text) == read


def test_a_message_is_read_in_clauses_without_polite_words() -> None:
    assert clauses("Ok, please stop. Thanks - and skip it!") == ["ok", "stop", "thanks", "skip it"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("stop", "nah, forget it"),
        ("stop", "thanks, but I changed my mind"),
        ("skip", "can you skip that please"),
        ("back", "ugh, go back"),
        ("why", "but why?"),
        ("delete", "my name is Bo, delete my data"),
    ],
)
def test_it_is_said_in_a_clause(kind: str, text: str) -> None:
    assert says(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("stop", "Stop by the office"),
        ("back", "Rick Back"),
        ("skip", "Skip Jones"),
        ("affirm", "Surely Temple"),
        ("deny", "Noah"),
    ],
)
def test_a_word_of_it_within_another_phrase_does_not_say_it(kind: str, text: str) -> None:
    assert not says(kind, text)


def test_a_message_says_one_thing_only_if_every_clause_does() -> None:
    assert all_say(("affirm", "social"), "yes, thank you!")
    assert all_say(("affirm", "send"), "all good send it")
    assert not all_say(("affirm", "social"), "yes, but by phone")
    assert not all_say(("affirm",), "")


def test_an_order_may_be_put_as_a_request() -> None:
    assert without_request("could you please skip that") == "skip that"
    assert without_request("can you") == "can you"


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    plain(text)
    clauses(text)
    for kind in ("stop", "delete", "skip", "affirm", "deny", "unsure", "why", "back"):
        says(kind, text)
        all_say((kind,), text)
