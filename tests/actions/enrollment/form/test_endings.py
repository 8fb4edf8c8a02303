"""Messages that end the form, at every field."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.enrollment.conftest import Visitor

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
