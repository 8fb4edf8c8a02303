"""Which parts of a message are answered."""

from __future__ import annotations

from actions.reply.worth_answering import places_worth_answering
from tests.actions.conftest import Replying
from tests.actions.questions import certification, question

CPC_PAY = question("what does a CPC earn", "ask_salary", certification("cpc"))
NONSENSE = question("gloop", "nlu_fallback", confidence=0.1)


def test_greeting_and_thanks_around_a_question_get_no_answer(reply: Replying) -> None:
    hello = question("hi there", "greet")
    thanks = question("thank you", "thank")
    (only,) = reply(hello, CPC_PAY, thanks).answers
    assert only.topic == "ask_salary"


def test_a_greeting_alone_is_greeted(reply: Replying) -> None:
    (only,) = reply(question("hi", "greet")).answers
    assert only.topic == "greet"
    assert "automated assistant" in only.text


def test_what_was_not_understood_beside_a_question_is_passed_over(reply: Replying) -> None:
    assert [a.topic for a in reply(NONSENSE, CPC_PAY).answers] == ["ask_salary"]


def test_the_places_of_questions_are_those_in_the_message() -> None:
    hello, thanks = question("hi there", "greet"), question("thank you", "thank")
    assert places_worth_answering([hello, CPC_PAY, thanks, CPC_PAY]) == [1, 3]
    assert places_worth_answering([hello, thanks]) == [0]
    assert places_worth_answering([]) == []


def test_what_is_not_meant_needs_no_answer() -> None:
    rejected = question("not the CPC", "correct", certification("cpc"))
    assert places_worth_answering([rejected, CPC_PAY]) == [1]


def test_a_remark_on_oneself_is_passed_over_beside_a_question() -> None:
    remark = question("I worked in a bakery", "ask_background")
    assert places_worth_answering([remark, CPC_PAY]) == [1]
