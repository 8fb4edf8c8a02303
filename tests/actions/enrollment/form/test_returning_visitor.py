"""Visitors who come back for a request they made."""

from __future__ import annotations

import pytest

from actions.enrollment.form import returning_visitor
from actions.enrollment.form.outside import Standing
from actions.enrollment.form.state import FormState, Turn
from tests.actions.enrollment.conftest import NOW, PHONE, Desk, Visitor

REFERENCE = "REQ-7K4M9XQ2"


def begin(purpose: str, text: str, visitor: Visitor) -> str:
    turn = Turn(text, NOW, "visitor-1")
    messages = visitor._take(returning_visitor.start(purpose, visitor.state, turn, visitor.desk))
    return str(messages[0]["text"])


@pytest.mark.parametrize(
    "who", [REFERENCE, "req 7k4m9xq2", "it was for ana@example.com", "212-555-0177"]
)
def test_a_reference_or_contact_is_enough_to_ask(who: str, visitor: Visitor) -> None:
    visitor.desk.standing = Standing(REFERENCE, "new", NOW)
    assert "reference" in begin("status", "did you get my request?", visitor)
    text = visitor.say(who)[0]["text"]
    assert "November 23, 2026" in text
    assert not visitor.state.active


def test_nothing_but_the_standing_is_told(visitor: Visitor) -> None:
    visitor.desk.standing = Standing(REFERENCE, "contacted", NOW)
    text = begin("status", "any news on ana@example.com?", visitor)
    assert "replied" in text
    assert REFERENCE not in text
    assert "ana@" not in text


def test_an_unknown_request_is_told_with_the_phone_number(visitor: Visitor) -> None:
    assert PHONE in begin("status", "what about REQ-22222222", visitor)


def test_a_cancellation_says_the_same_whether_there_was_a_request(visitor: Visitor) -> None:
    text = begin("cancel", "cancel my request, ana@example.com", visitor)
    assert "if there was" in text
    assert visitor.desk.cancelled == ["ana@example.com"]


def test_data_is_deleted_and_the_conversation_forgotten(visitor: Visitor) -> None:
    begin("delete", "delete my data", visitor)
    text = visitor.say("bare 7K4M9XQ2")[0]["text"]
    assert "deleted" in text
    assert visitor.desk.erased == [REFERENCE]
    assert visitor.forget


def test_after_a_request_in_the_same_conversation_nothing_is_asked(visitor: Visitor) -> None:
    visitor.begin("I'm Ana Lopez, ana@example.com, contact me about coding")
    visitor.say("yes")
    visitor.say("yes")
    begin("cancel", "please cancel my request", visitor)
    assert visitor.desk.cancelled == [REFERENCE]


def test_a_wrong_reply_gets_a_hint_and_then_the_phone_number(visitor: Visitor) -> None:
    begin("status", "did you get my request?", visitor)
    assert "REQ-" in visitor.say("ZZ-0000-NONE")[0]["text"]
    visitor.say("hmm")
    assert PHONE in visitor.say("no idea what")[0]["text"]


def test_giving_up_changes_nothing(visitor: Visitor) -> None:
    begin("cancel", "cancel my request", visitor)
    assert "Nothing was changed" in visitor.say("never mind")[0]["text"]
    assert visitor.desk.cancelled == []


def test_a_question_is_answered_in_between(visitor: Visitor) -> None:
    begin("status", "did you get my request?", visitor)
    messages = visitor.say("what does a coder do?")
    assert visitor.digression
    assert "reference" in messages[-1]["text"]


def test_a_second_question_ends_the_look_up(visitor: Visitor) -> None:
    begin("delete", "delete my data", visitor)
    visitor.say("what does a coder do?")
    visitor.say("and how much does that pay?")
    assert visitor.digression
    assert not visitor.state.active
    assert visitor.desk.erased == []


def test_not_all_references_can_be_tried(visitor: Visitor) -> None:
    texts = [begin("status", f"is ana{n}@example.com there", visitor) for n in range(7)]
    assert "can't look up any more" in texts[-1]
    assert "can't look up any more" not in texts[3]


def test_a_store_that_is_down_is_told(visitor: Visitor) -> None:
    visitor.desk.down = True
    assert PHONE in begin("cancel", f"cancel {REFERENCE}", visitor)


def test_a_saved_reference_outlives_a_lookup(desk: Desk) -> None:
    visitor = Visitor(desk)
    visitor.state = FormState(status="saved", reference=REFERENCE)
    begin("status", "did it arrive?", visitor)
    assert visitor.state.reference == REFERENCE
