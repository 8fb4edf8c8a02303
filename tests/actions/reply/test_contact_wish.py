"""The wish to be contacted."""

from __future__ import annotations

import pytest

from actions.focus import Focus
from tests.actions.conftest import Replying
from tests.actions.questions import question

PHONE = "1.800.411.7073"


def test_a_wish_to_be_contacted_starts_the_form_without_an_answer(reply: Replying) -> None:
    wish = reply(question("please call me", "request_contact"))
    assert wish.wants_contact
    assert wish.answers == ()


def test_yes_after_the_number_takes_a_request(reply: Replying) -> None:
    yes = question("yes", "affirm")
    assert reply(yes, focus=Focus(topic="ask_contact")).wants_contact
    assert not reply(yes, focus=Focus(topic="ask_salary")).wants_contact


def test_asking_for_the_number_starts_no_form(reply: Replying) -> None:
    contact = reply(question("phone number?", "ask_contact"))
    assert not contact.wants_contact
    assert PHONE in contact.answers[0].text


@pytest.mark.parametrize(
    "text",
    [
        "please contact me about your programs",
        "can you call me",
        "hi, could someone email me please",
    ],
)
def test_whoever_asks_to_be_contacted_is_asked_how(reply: Replying, text: str) -> None:
    assert reply(question(text, "ask_programs")).wants_contact


@pytest.mark.parametrize("text", ["call me crazy but is this fun", "text me what a coder does"])
def test_the_words_in_another_sense_start_no_form(reply: Replying, text: str) -> None:
    assert not reply(question(text, "ask_duties")).wants_contact


def test_an_address_with_the_wish_is_one(reply: Replying) -> None:
    left = question("Ana Lopez, ana@example.com, call me", "nlu_fallback")
    assert reply(left).wants_contact
