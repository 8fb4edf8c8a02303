"""What holds for the form as a whole."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.enrollment.form import form
from actions.enrollment.form.outside import Outcome
from actions.enrollment.form.prompts import consent_of
from actions.enrollment.form.state import FormState, Turn
from tests.actions.enrollment.conftest import NOW, PHONE, Desk, Visitor, view

FIELDS = ["name", "contact_method", "email", "phone", "program", "consent", "confirm"]
WORDS = st.sampled_from(
    [
        "yes",
        "no",
        "stop",
        "skip",
        "back",
        "email",
        "both",
        "coding",
        "Ana Lopez",
        "ana@example.com",
        "212-555-0177",
        "change the e-mail",
        "why?",
        "what is coding?",
        "my name is Bo",
        "remove my phone",
        "make it both",
        "help",
        "",
        "?",
        "👍",
        "im 16",
        "start over",
        "4111 1111 1111 1111",
        "no phone",
        "maybe",
        "a@",
        "12345",
        "delete my data",
    ]
)


@pytest.mark.parametrize("field", FIELDS)
def test_every_reply_of_the_form_tells_where_it_stands(
    field: str, visitor_at: Callable[[str], Visitor]
) -> None:
    visitor = visitor_at(field)
    (message,) = visitor.say("xyzzy 1 2 3")
    told = message["custom"]["form"]
    assert set(told) == {"id", "field", "step", "of", "status", "reference"}
    assert (told["id"], told["status"], told["field"]) == ("enrollment", "asking", field)
    assert told["step"] == FIELDS.index(field) + 1
    assert told["of"] in (6, 7)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS | st.text(max_size=60), max_size=14))
def test_no_conversation_breaks_it_and_nothing_is_saved_without_consent(said: list[str]) -> None:
    visitor = Visitor(Desk())
    visitor.begin("contact me")
    for text in said:
        if not visitor.state.active:
            break
        messages = visitor.say(text)
        assert visitor.digression or messages
        assert len(json.dumps(visitor.state.dump())) < 4000
        for value in visitor.state.values.values():
            assert "4111" not in value
    for request in visitor.desk.taken:
        assert request.name
        assert request.email or request.phone
        assert "may contact me" in request.consent_text
        assert any(says.strip().casefold() in {"yes", "👍"} or len(says) > 2 for says in said)


def test_the_stored_consent_is_the_wording_that_was_shown(desk: Desk) -> None:
    visitor = Visitor(desk)
    (message,) = visitor.begin("I'm Ana Lopez, ana@example.com, contact me about coding")
    shown = consent_of(visitor.state, desk.provider)
    assert shown.text in message["text"]
    visitor.say("yes")
    visitor.say("yes")
    (request,) = desk.taken
    assert (request.consent_text, request.consent_version) == (shown.text, shown.version)
    assert request.consent_at == NOW


def test_a_repeated_confirmation_has_the_same_key(visitor_at: Callable[[str], Visitor]) -> None:
    visitor = visitor_at("confirm")
    turn = Turn("yes", NOW, "visitor-1")
    for _ in range(2):
        form.step(visitor.state, turn, visitor.desk)
    first, second = visitor.desk.taken
    assert first.key == second.key


def test_two_forms_of_one_conversation_have_different_keys(desk: Desk) -> None:
    visitor = Visitor(desk)
    for _ in range(2):
        visitor.begin("I'm Ana Lopez, ana@example.com, contact me about coding")
        visitor.say("yes")
        visitor.say("yes")
    first, second = desk.taken
    assert first.key != second.key


def test_the_reference_is_shown_once_saved(visitor_at: Callable[[str], Visitor]) -> None:
    visitor = visitor_at("confirm")
    (message,) = visitor.say("yes")
    assert "REQ-7K4M9XQ2" in message["text"]
    assert view([message])["reference"] == "REQ-7K4M9XQ2"
    assert visitor.state.values == {}


@pytest.mark.parametrize(
    ("outcome", "status"), [(Outcome.QUEUED, "queued"), (Outcome.FAILED, "cancelled")]
)
def test_a_store_that_is_down_is_told_with_the_phone_number_and_without_a_reference(
    outcome: Outcome, status: str, visitor_at: Callable[[str], Visitor]
) -> None:
    visitor = visitor_at("confirm")
    visitor.desk.outcome = outcome
    (message,) = visitor.say("yes")
    assert PHONE in message["text"]
    assert "saved" not in message["text"]
    assert (view([message])["status"], view([message])["reference"]) == (status, None)


def test_an_update_says_that_nothing_was_doubled(visitor_at: Callable[[str], Visitor]) -> None:
    visitor = visitor_at("confirm")
    visitor.desk.outcome = Outcome.UPDATED
    (message,) = visitor.say("yes")
    assert "updated" in message["text"]
    assert view([message])["status"] == "saved"


def test_when_the_form_is_over_messages_are_not_its_own(desk: Desk) -> None:
    result = form.step(FormState(), Turn("Ana Lopez", NOW), desk)
    assert result.digression
    assert form.resume_prompt(result.state, desk) == ()


@pytest.mark.parametrize("slot", [None, "", 3, [], {"status": "asking", "unknown": 1}])
def test_a_slot_that_holds_something_else_is_no_error(slot: object) -> None:
    assert FormState.load(slot).values == {}


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
