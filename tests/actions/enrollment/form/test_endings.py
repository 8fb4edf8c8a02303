"""Messages that end the form, at every field."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.enrollment.form.endings import commands, ending
from tests.actions.enrollment.conftest import Visitor
from tests.actions.enrollment.form.readings import reading, state_at

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
    "please stop",
    "can we stop here",
    "i don't want to do this anymore",
    "no longer interested",
    "let's forget it",
    "actually never mind",
    "ok stop",
    "cancel my request",
    "im done",
    "i want to quit",
    "leave me alone",
    "abort",
    "delete my data",
    "please delete everything",
    "erase my information",
    "remove all my details",
    "forget me",
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
    "text",
    [
        "never mind the phone, use my e-mail",
        "stop, my address is ana@example.com",
        "cancel that, what does a coder do?",
        "Nora Stopp",
    ],
)
def test_a_message_that_goes_on_does_not_stop(text: str) -> None:
    assert not commands("stop", reading(text, state_at("name")))


@pytest.mark.parametrize(
    ("text", "is_order"),
    [
        ("delete my data", True),
        ("can you delete my data?", True),
        ("do you delete my data?", False),
        ("tell me about deleting; am i able to delete my data", False),
    ],
)
def test_a_deletion_is_ordered_and_not_only_asked_about(text: str, is_order: bool) -> None:
    assert commands("delete", reading(text, state_at("email"))) is is_order


def test_what_nlu_takes_for_a_stop_ends_unless_it_may_be_a_name() -> None:
    nlu = {"intent": "stop", "confidence": 0.95}
    assert commands("stop", reading("basta", state_at("email"), **nlu))
    assert not commands("stop", reading("basta", state_at("name"), **nlu))
    assert not commands("stop", reading("basta", state_at("email"), **nlu, in_scope=0.4))


def test_who_is_under_age_is_sent_away_and_forgotten() -> None:
    result = ending(reading("im 16", state_at("email", name="Ana")))
    assert result is not None
    assert (result.state.status, result.state.values, result.forget) == ("cancelled", {}, True)
    assert "18" in result.messages[0].text


def test_someone_in_distress_is_answered_by_the_assistant() -> None:
    result = ending(reading("i want to die", state_at("email"), intent="distress"))
    assert result is not None
    assert (result.digression, result.forget, result.state.active) == (True, True, False)
    assert result.messages == ()
