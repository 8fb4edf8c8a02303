"""Stored events put together."""

from __future__ import annotations

from bot.report.conversation import Outcome
from tests.bot.report.talks import NOON, answered, draft, said, talk


def test_a_question_goes_with_its_answer() -> None:
    (exchange,) = talk(said("what does it cost"), answered("ask_cost", "partly")).exchanges
    assert (exchange.at, exchange.turn) == (NOON, "turn-1")
    assert exchange.outcomes == (Outcome("what does it cost", "ask_cost", "partly"),)


def test_each_question_of_a_message_goes_with_its_own_answer() -> None:
    message = said("cost? and duties?", "cost", "duties")
    (exchange,) = talk(message, answered("ask_cost", "partly"), answered("ask_duties")).exchanges
    assert [outcome.question for outcome in exchange.outcomes] == ["cost", "duties"]


def test_where_answers_cannot_be_told_apart_the_whole_message_is_the_question() -> None:
    message = said("cost? and duties?", "cost", "duties")
    (exchange,) = talk(message, answered("ask_cost", "partly")).exchanges
    assert [outcome.question for outcome in exchange.outcomes] == ["cost? and duties?"]


def test_what_the_form_says_is_no_answer() -> None:
    step = {"event": "bot", "text": "Your name?", "data": {"custom": {"form": {"field": "name"}}}}
    (exchange,) = talk(said("Ana Lopez"), step).exchanges
    assert exchange.outcomes == ()


def test_an_erased_conversation_still_has_its_messages() -> None:
    user = {"event": "user", "text": "[erased]", "timestamp": NOON.timestamp(), "metadata": {}}
    erased = {"event": "slot", "name": "enrollment_draft", "value": None}
    conversation = talk(user, {"event": "bot", "text": "[erased]", "data": {}}, erased)
    assert len(conversation.exchanges) == 1
    assert conversation.drafts == ()


def test_names_given_to_the_form_are_known() -> None:
    conversation = talk(said("hi"), draft("f", "asking", "email", values={"name": "Ana Lopez"}))
    assert conversation.names == {"Ana Lopez"}
