"""What is in focus once a message was answered."""

from __future__ import annotations

from actions.focus import Focus
from tests.actions.conftest import Replying
from tests.actions.questions import certification, question


def test_a_choice_leaves_the_topic_as_it_was(reply: Replying) -> None:
    vague = question(
        "what", "ask_duties", ranking=[("ask_duties", 0.3), ("ask_skills", 0.29)], confidence=0.3
    )
    assert reply(vague, focus=Focus(topic="ask_remote")).focus.topic == "ask_remote"


def test_out_of_scope_changes_no_topic(reply: Replying) -> None:
    before = Focus("ask_salary", ("coder",), ("cpc",))
    focus = reply(question("weather", "out_of_scope"), focus=before).focus
    assert (focus.topic, focus.certifications) == ("ask_salary", ("cpc",))


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
