"""What answers a request: statements, a choice, the talk itself, what is not covered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.answer import Status
from actions.focus import Focus
from knowledge.queries import KnowledgeBase
from tests.actions.conftest import Replying
from tests.actions.questions import certification, occupation, question

PHONE = "1.800.411.7073"
CPC_PAY = question("what does a CPC earn", "ask_salary", certification("cpc"))


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


def test_somebody_in_distress_is_not_told_that_it_is_out_of_scope(reply: Replying) -> None:
    first = reply(question("i want to die", "distress"))
    before = question("i want to die. i am calling my sister", "distress")
    goes_on = replace(question("i am calling my sister", "out_of_scope"), joined=before)
    again = reply(goes_on, focus=first.focus).answers[0].text
    assert "988" in again
    assert again != first.answers[0].text
    alone = reply(question("i am calling my sister", "out_of_scope"), focus=first.focus)
    assert "988" not in alone.answers[0].text


def test_a_figure_that_is_named_is_told_before_the_topic(reply: Replying) -> None:
    asked = question("8% work from home, right?", "ask_remote", statements=[("remote-share", 0.9)])
    told = reply(asked).answers[0]
    assert told.text.index("8% is the projected growth") < told.text.index("51%")
    assert reply(question("is 51% a lot", "ask_remote")).answers[0].text.count("51%") == 1


@pytest.mark.parametrize(("text", "told"), [("and 30?", "shortage"), ("and 51 then", "from home")])
def test_a_bare_number_in_a_few_unclear_words_is_the_figure(
    reply: Replying, text: str, told: str
) -> None:
    first = reply(question("is there growth", "ask_outlook"))
    answer = reply(question(text, "follow_up"), focus=first.focus).answers[0]
    assert told in answer.text
    assert "promising" not in answer.text


def test_what_lacks_its_object_goes_on_with_what_was_told(reply: Replying) -> None:
    multiple = [("earning-multiple", 0.9)]
    first = reply(question("more with more?", "ask_certification_benefit", statements=multiple))
    wrong = question("up to what?", "ask_contact")
    assert "$70,000" in reply(wrong, focus=first.focus).answers[0].text


def test_how_so_is_explained_by_more_of_the_topic(reply: Replying) -> None:
    first = reply(question("same thing?", "ask_overlap", statements=[("roles-distinct", 0.9)]))
    how = reply(question("how so", "ask_why"), focus=first.focus).answers[0].text
    assert "no reason" not in how


def test_no_pay_is_told_where_a_fee_was_asked_for(reply: Replying) -> None:
    first = reply(question("what does the program cost", "ask_cost"))
    roughly = question("roughly?", "nlu_fallback", statements=[("salary-average", 0.7)])
    read = replace(roughly, alone="nlu_fallback", intent="ask_cost")
    assert "$" not in reply(read, focus=first.focus).answers[0].text
    assert "$" in reply(roughly).answers[0].text
