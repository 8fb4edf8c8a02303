"""Consent and confirmation: what is a yes, what is a no, and what is asked again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.enrollment.conftest import Visitor, view

YES = [
    "yes",
    "Yes!",
    "yep",
    "sure",
    "ok",
    "okay then",
    "I agree",
    "i consent",
    "of course",
    "go ahead",
    "absolutely",
    "yes please",
    "sounds good",
    "that's fine",
    "fine by me",
    "👍",
    "👍🏽",
    "y",
    "yes i do",
    "you may",
    "no problem",
    "Yes, I agree.",
    "yes, of course!",
    "agreed",
    "all right",
    "yup go ahead",
    "yes you may contact me",
]


NO = [
    "no",
    "No.",
    "nope",
    "nah",
    "no thanks",
    "no thank you",
    "I don't agree",
    "i do not consent",
    "rather not",
    "i'd rather not",
    "don't contact me",
    "absolutely not",
    "n",
    "👎",
    "no way",
    "i decline",
    "not ok",
    "never",
]


UNCLEAR = [
    "maybe",
    "i guess",
    "not sure",
    "depends",
    "yes but later",
    "if i must",
    "hmm",
    "what",
    "later",
    "kind of",
    "yes and no",
    "whatever",
    "I think so",
    "banana",
    "let me think",
    "123",
    "ok but only mornings",
]


@pytest.mark.parametrize("text", YES)
def test_a_yes_is_consent(text: str, visitor_at: Callable[[str], Visitor]) -> None:
    assert view(visitor_at("consent").say(text))["field"] == "confirm"


@pytest.mark.parametrize("text", NO)
def test_a_no_is_none_and_ends(text: str, visitor_at: Callable[[str], Visitor]) -> None:
    visitor = visitor_at("consent")
    assert view(visitor.say(text))["status"] == "declined"
    assert visitor.state.values == {}


@pytest.mark.parametrize("text", UNCLEAR)
def test_anything_else_is_asked_again(text: str, visitor_at: Callable[[str], Visitor]) -> None:
    visitor = visitor_at("consent")
    visitor.say(text)
    assert visitor.state.field == "consent"
    assert visitor.state.active
