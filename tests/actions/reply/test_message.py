"""The questions of a message, in order and in context."""

from __future__ import annotations

from actions.answer import Status
from actions.reply import MOST_QUESTIONS
from tests.actions.conftest import Replying
from tests.actions.questions import certification, question

PHONE = "1.800.411.7073"
CPC_PAY = question("what does a CPC earn", "ask_salary", certification("cpc"))
CCS_PAY = question("what does a CCS earn", "ask_salary", certification("ccs"))
NONSENSE = question("gloop", "nlu_fallback", confidence=0.1)


def test_questions_are_answered_in_order(reply: Replying) -> None:
    texts = [a.text for a in reply(CPC_PAY, CCS_PAY).answers]
    assert "58,895" in texts[0]
    assert "55,763" in texts[1]


def test_the_same_question_twice_in_a_message_is_answered_once(reply: Replying) -> None:
    again = question("CPC pay?", "ask_salary", certification("cpc"))
    assert len(reply(CPC_PAY, again).answers) == 1


def test_what_an_answer_on_a_certification_has_said_is_not_said_again(reply: Replying) -> None:
    offers = question("who offers the CPC", "ask_certification_provider", certification("cpc"))
    (only,) = reply(offers, CPC_PAY).answers
    assert "AAPC" in only.text
    assert "$58,895" in only.text
    other = question("and the CCS pay", "ask_salary", certification("ccs"))
    assert len(reply(offers, other).answers) == 2


def test_the_second_question_is_completed_from_the_first(reply: Replying) -> None:
    follow = question("what is that a month", "ask_salary_conversion", ("period", "month"))
    answers = reply(CCS_PAY, follow).answers
    assert "$4,646.92" in answers[1].text


def test_a_message_gets_no_more_answers_than_fit(reply: Replying) -> None:
    keys = ("cpc", "coc", "cic", "crc", "cpma", "cca", "ccs", "ccs-p")
    questions = [question(k, "ask_salary", certification(k)) for k in keys]
    assert len(reply(*questions).answers) == MOST_QUESTIONS


def test_two_misses_in_a_row_offer_the_number(reply: Replying) -> None:
    first = reply(NONSENSE)
    second = reply(NONSENSE, focus=first.focus)
    assert first.answers[0].status is Status.UNKNOWN
    assert PHONE in second.answers[0].text
    assert first.answers[0].text != second.answers[0].text


def test_a_question_beside_the_wish_is_answered_first(reply: Replying) -> None:
    both = reply(CPC_PAY, question("and call me", "request_contact"))
    assert both.wants_contact
    assert [a.topic for a in both.answers] == ["ask_salary"]


def test_buttons_stand_under_the_last_answer_only(reply: Replying) -> None:
    first, last = reply(CPC_PAY, question("remote?", "ask_remote")).answers
    assert first.buttons == ()
    assert last.buttons


def test_an_amount_named_before_is_what_that_means(reply: Replying) -> None:
    earned = question("i earn 41,000", "ask_background", ("amount", "41000", "41,000"))
    asked = question(
        "is the average above that",
        "ask_salary",
        ("comparison", "above", "above"),
        ("comparison", "average", "average"),
    )
    (only,) = reply(earned, asked).answers
    assert "41,000" in only.text
