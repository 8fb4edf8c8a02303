"""Questions, orders, ages, and yes or no, in many words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.enrollment.words.contact_method import parse_method, phone_use
from actions.enrollment.words.phrases import all_say, clauses, plain, says
from actions.enrollment.words.signals import asks, under_age
from tests.actions.enrollment.conftest import NOW, Visitor, view


@pytest.mark.parametrize(
    "text",
    [
        "what is coding",
        "how long is it",
        "do i need a degree",
        "is it hard",
        "wfh?",
        "tell me about pay",
        "i have a question",
        "wait, can i do it from home",
        "and how much does a cpc make",
        "which one pays more",
    ],
)
def test_questions_are_told_with_and_without_their_mark(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text", ["Will Smith", "May Wong", "Ana Lopez", "coding", "yes", "stop", "Whatley"]
)
def test_what_is_no_question(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "im 16",
        "i am only 15",
        "i'm fifteen years old",
        "I just turned 17",
        "I'm a minor",
        "i'm under 18",
        "age 16",
        "17 years old",
        "im in 10th grade",
        "14yo",
        "I am not 18 yet",
        "hi im 16 and want to sign up",
        "i'm not an adult",
        "im 16, is that ok?",
        "my age is 13",
        "I won't be 18 until May",
        "i turn seventeen next month",
        "i'll turn 18 in march",
        "i was born in 2012",
        "my date of birth is 04/12/2011",
        "i'm still in high school, is that ok?",
        "im a freshman",
    ],
)
def test_minors_are_told_in_many_words(text: str) -> None:
    assert under_age(text, NOW)


@pytest.mark.parametrize(
    "text",
    [
        "im 18",
        "i am 50 years old",
        "i have 10 years experience",
        "im 16 weeks pregnant",
        "I'm 7 years into nursing",
        "212-555-0177",
        "call me at 5",
        "my son is 16",
        "i am 5 miles away",
        "16",
        "do you take 16 year olds?",
        "i'm 170",
        "i am 10 years in the field",
        "I'm 16% sure",
        "im 45",
        "suite 12",
        "I am 12th in line",
        "my daughter was born in 2012",
        "i was born in 1999",
        "i turned 18 in march",
        "i have a high school diploma",
    ],
)
def test_other_numbers_are_no_age(text: str) -> None:
    assert not under_age(text, NOW)


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
]
YES += [
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
]
YES += [
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
]
NO += [
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
]
UNCLEAR += [
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


STOPS = [
    "stop",
    "STOP!!",
    "cancel",
    "quit",
    "never mind",
    "nevermind",
    "forget it",
    "i changed my mind",
    "exit",
]
STOPS += [
    "please stop",
    "can we stop here",
    "i don't want to do this anymore",
    "no longer interested",
    "let's forget it",
]
STOPS += [
    "actually never mind",
    "ok stop",
    "cancel my request",
    "im done",
    "i want to quit",
    "leave me alone",
    "abort",
]
STOPS += [
    "delete my data",
    "please delete everything",
    "erase my information",
    "remove all my details",
    "forget me",
]
STOPS += [
    "could you delete my data please",
    "i want my data deleted",
    "get rid of my info",
    "wipe my data",
]


@pytest.mark.parametrize("text", STOPS)
@pytest.mark.parametrize(
    "field", ["name", "contact_method", "email", "phone", "program", "consent", "confirm"]
)
def test_stop_ends_at_every_field_and_keeps_nothing(
    text: str, field: str, visitor_at: Callable[[str], Visitor]
) -> None:
    visitor = visitor_at(field)
    (message,) = visitor.say(text)
    form = message["custom"]["form"]
    assert (form["field"], form["status"]) == (None, "cancelled")
    assert "othing was s" in message["text"] or "nothing was s" in message["text"]
    assert (visitor.state.values, visitor.state.offered) == ({}, {})
    assert visitor.desk.taken == []
    assert visitor.forget


@pytest.mark.parametrize(
    "text", ["what do coders do?", "how much does a CPC make", "do i need a degree"]
)
@pytest.mark.parametrize(
    "field", ["name", "contact_method", "email", "phone", "program", "consent", "confirm"]
)
def test_a_question_is_no_value_at_any_field(
    text: str, field: str, visitor_at: Callable[[str], Visitor]
) -> None:
    visitor = visitor_at(field)
    before = visitor.state
    messages = visitor.say(text)
    assert visitor.digression
    assert visitor.state == before
    assert view(messages)["field"] == field


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("email", "email"),
        ("e-mail pls", "email"),
        ("mail me", "email"),
        ("phone", "phone"),
        ("call me", "phone"),
        ("text me", "phone"),
        ("by sms", "phone"),
        ("both", "both"),
        ("email and phone", "both"),
        ("either", "email"),
        ("no phone, email", "email"),
        ("don't call me", "email"),
        ("not by email", "phone"),
        ("carrier pigeon", None),
        ("e-mail or phone?", None),
        ("i prefer emails", "email"),
        ("my cell", "phone"),
        ("EMAIL", "email"),
    ],
)
def test_the_way_of_contact_is_told_from_free_words(text: str, method: str | None) -> None:
    assert parse_method(text) == method


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("text only", "text"),
        ("just text me", "text"),
        ("no calls please", "text"),
        ("calls only", "call"),
        ("don't text me", "call"),
        ("phone", None),
        ("call or text", None),
        ("no texts, only calls", "call"),
    ],
)
def test_calls_and_texts_are_told_apart(text: str, use: str | None) -> None:
    assert phone_use(text) == use


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    plain(text)
    clauses(text)
    asks(text)
    under_age(text, NOW)
    parse_method(text)
    for kind in ("stop", "delete", "skip", "affirm", "deny", "unsure", "why", "back"):
        says(kind, text)
        all_say((kind,), text)
