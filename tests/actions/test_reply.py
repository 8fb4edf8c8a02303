"""The reply to a message: several questions, small talk, misses, the same again, contact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.answer import Status
from actions.focus import Focus
from actions.reply import MOST_QUESTIONS
from knowledge.queries import KnowledgeBase
from tests.actions.conftest import Replying
from tests.actions.questions import certification, occupation, question

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


def test_two_misses_in_a_row_offer_the_number(reply: Replying) -> None:
    first = reply(NONSENSE)
    second = reply(NONSENSE, focus=first.focus)
    assert first.answers[0].status is Status.UNKNOWN
    assert PHONE in second.answers[0].text
    assert first.answers[0].text != second.answers[0].text


def test_a_statement_that_fits_answers_what_no_intent_covers(
    reply: Replying, knowledge: KnowledgeBase
) -> None:
    free = question(
        "is fast typing good", "nlu_fallback", statements=[("typing-valued", 0.7)], confidence=0.2
    )
    (only,) = reply(free).answers
    statement = knowledge.statement("typing-valued")
    assert statement is not None
    assert statement.text in only.text
    assert only.sources


def test_a_statement_that_does_not_fit_is_not_told(reply: Replying) -> None:
    free = question(
        "is fast typing good", "nlu_fallback", statements=[("typing-valued", 0.2)], confidence=0.2
    )
    assert reply(free).answers[0].status is Status.UNKNOWN


def test_asked_again_it_says_the_fact_in_another_text(reply: Replying) -> None:
    first = reply(CPC_PAY)
    second = reply(CPC_PAY, focus=first.focus)
    assert second.answers[0].text != first.answers[0].text
    assert "58,895" in second.answers[0].text


def test_close_readings_are_offered_as_buttons(reply: Replying) -> None:
    vague = question(
        "what about it",
        "ask_duties",
        ranking=[("ask_duties", 0.3), ("ask_skills", 0.29), ("ask_salary", 0.05)],
        confidence=0.3,
    )
    (only,) = reply(vague).answers
    assert only.status is Status.CLARIFY
    assert 2 <= len(only.buttons) <= 3
    assert all(button.title in only.text for button in only.buttons)


def test_a_choice_leaves_the_topic_as_it_was(reply: Replying) -> None:
    vague = question(
        "what", "ask_duties", ranking=[("ask_duties", 0.3), ("ask_skills", 0.29)], confidence=0.3
    )
    assert reply(vague, focus=Focus(topic="ask_remote")).focus.topic == "ask_remote"


def test_a_wish_to_be_contacted_starts_the_form_without_an_answer(reply: Replying) -> None:
    wish = reply(question("please call me", "request_contact"))
    assert wish.wants_contact
    assert wish.answers == ()


def test_a_question_beside_the_wish_is_answered_first(reply: Replying) -> None:
    both = reply(CPC_PAY, question("and call me", "request_contact"))
    assert both.wants_contact
    assert [a.topic for a in both.answers] == ["ask_salary"]


def test_yes_after_the_number_takes_a_request(reply: Replying) -> None:
    yes = question("yes", "affirm")
    assert reply(yes, focus=Focus(topic="ask_contact")).wants_contact
    assert not reply(yes, focus=Focus(topic="ask_salary")).wants_contact


def test_asking_for_the_number_starts_no_form(reply: Replying) -> None:
    contact = reply(question("phone number?", "ask_contact"))
    assert not contact.wants_contact
    assert PHONE in contact.answers[0].text


@pytest.mark.parametrize(
    "intent",
    ["out_of_scope", "other_career", "patient_bill", "other_coding", "other_meaning", "injection",
     "others_data", "insult"],
)  # fmt: skip
def test_what_is_for_somebody_else_is_told_so(reply: Replying, intent: str) -> None:
    (only,) = reply(question("whatever", intent)).answers
    assert only.status is Status.OUT_OF_SCOPE
    assert "medical coding and billing" in only.text


def test_someone_in_distress_gets_the_line_and_no_sales(reply: Replying) -> None:
    (only,) = reply(question("i want to die", "distress")).answers
    assert "988" in only.text
    assert PHONE not in only.text
    assert "medical" not in only.text
    assert only.buttons == ()


def test_out_of_scope_changes_no_topic(reply: Replying) -> None:
    before = Focus("ask_salary", ("coder",), ("cpc",))
    focus = reply(question("weather", "out_of_scope"), focus=before).focus
    assert (focus.topic, focus.certifications) == ("ask_salary", ("cpc",))


def test_buttons_stand_under_the_last_answer_only(reply: Replying) -> None:
    first, last = reply(CPC_PAY, question("remote?", "ask_remote")).answers
    assert first.buttons == ()
    assert last.buttons


def test_tell_me_more_tells_what_was_not_told(reply: Replying) -> None:
    first = reply(question("outlook", "ask_outlook"))
    more = reply(question("tell me more", "ask_more"), focus=first.focus)
    assert more.answers[0].text != first.answers[0].text
    assert not set(more.answers[0].told) & set(first.answers[0].told)


def test_more_and_more_ends_with_a_person_to_ask(reply: Replying) -> None:
    focus = reply(question("typing", "ask_typing")).focus
    for _ in range(8):
        result = reply(question("more", "ask_more"), focus=focus)
        focus = result.focus
    assert PHONE in result.answers[0].text


@pytest.mark.parametrize("intent", ["ask_more", "ask_why", "repeat", "follow_up", "correct"])
def test_leaning_on_nothing_still_gets_a_reply(reply: Replying, intent: str) -> None:
    assert reply(question("more", intent)).answers[0].text


def test_why_gives_a_reason(reply: Replying) -> None:
    first = reply(question("remote?", "ask_remote"))
    why = reply(question("why", "ask_why"), focus=first.focus)
    assert "because" in why.answers[0].text


def test_repeat_says_the_last_answer_once_more(reply: Replying) -> None:
    asked = question("what do billers do", "ask_duties", occupation("biller", "billers"))
    first = reply(asked)
    again = reply(question("say that again", "repeat"), focus=first.focus)
    assert again.answers[0].topic == "ask_duties"
    assert again.answers[0].occupations == ("biller",)


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


def test_the_second_figure_of_a_message_is_the_second_that_it_told(reply: Replying) -> None:
    told = reply(
        question("how big is the shortage", "ask_shortage", statements=[("outlook-shortage", 0.9)]),
        question("how many work at home", "ask_remote", statements=[("remote-share", 0.9)]),
    )
    asked = question("source of the first?", "ask_salary_source", ("ordinal", "1", "first"))
    first = reply(asked, focus=told.focus)
    assert "American Medical Association" in first.answers[0].text
    again = question("of the second?", "ask_salary_source", ("ordinal", "2", "second"))
    assert "51%" in reply(again, focus=first.focus).answers[0].text


def test_pays_have_no_reason(reply: Replying) -> None:
    first = reply(question("best paid", "ask_salary_ranking", ("comparison", "highest")))
    why = reply(question("why", "ask_why"), focus=first.focus)
    assert "no reason" in why.answers[0].text


def test_what_the_article_leaves_open_has_no_reason_either(reply: Replying) -> None:
    first = reply(question("which one first", "ask_first_certification"))
    why = reply(question("why", "ask_why"), focus=first.focus)
    assert "no reason either" in why.answers[0].text


def test_two_bodies_are_not_the_same(reply: Replying) -> None:
    bodies = ("organisation", "aapc", "AAPC"), ("organisation", "ahima", "AHIMA")
    answer = reply(question("are AAPC and AHIMA the same", "ask_organisation", *bodies))
    assert answer.answers[0].text.startswith("No, they are different")


def test_a_follow_up_about_something_else_gets_no_silence_of_the_topic(reply: Replying) -> None:
    joined = question("is it stressful. do they sit all day", "ask_difficulty")
    other = replace(
        question(
            "do they sit all day", "ask_duties", confidence=0.4, statements=[("coder-day", 0.9)]
        ),
        joined=joined,
    )
    answer = reply(other, focus=Focus(topic="ask_difficulty")).answers[0]
    assert "does not rate" not in answer.text
    same = replace(question("and hard", "ask_difficulty"), joined=joined)
    assert "does not rate" in reply(same, focus=Focus(topic="ask_difficulty")).answers[0].text


def test_a_phone_number_leaves_the_certification_in_focus(reply: Replying) -> None:
    focus = Focus(topic="ask_salary", certifications=("cpc",), recent=("cpc",))
    assert reply(question("your number", "ask_contact"), focus=focus).focus.certifications == (
        "cpc",
    )
    assert reply(question("skills", "ask_skills"), focus=focus).focus.certifications == ()


def test_the_same_asked_of_two_leaves_both_in_focus(reply: Replying) -> None:
    asked = (
        question("who offers the CPC", "ask_certification_provider", certification("cpc")),
        question("who offers the CCS", "ask_certification_provider", certification("ccs")),
    )
    assert reply(*asked).focus.certifications == ("cpc", "ccs")
