"""Percentages of so many people, and what is left of a whole, worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating

Working = Callable[..., str]
AT_HOME, SHORTAGE = (("remote-share", 0.9),), (("outlook-shortage", 0.9),)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("of 300 coders how many work from home", "About 153 of 300,"),
        ("how many of 1,250 billers are remote", "About 638 of 1,250,"),
        ("if there are two hundred people, how many are at home", "About 102 of 200,"),
        ("of 300 coders how many don't work from home", "About 147 of 300: the rest beside 153"),
        ("40 of us, how many in an office", "About 20 of 40: the rest beside 20"),
    ],
)
def test_so_many_of_a_number_of_people(worked_out: Working, text: str, lead: str) -> None:
    told = worked_out(text, "ask_remote", statements=AT_HOME)
    assert told.startswith(lead)
    assert "51%" in told


def test_the_number_may_stand_in_the_sentence_before(worked_out: Working) -> None:
    told = worked_out("we are 80 people. how many are at home", "ask_remote", statements=AT_HOME)
    assert told.startswith("About 41 of 80,")


def test_a_percentage_that_is_no_share_has_no_rest(worked_out: Working) -> None:
    told = worked_out("of 200 jobs how many are not filled", "ask_outlook", statements=SHORTAGE)
    assert told.startswith("About 60 of 200, at ")


@pytest.mark.parametrize(
    "text",
    ["what share does not work from home", "how many aren't remote", "what percent is on-site"],
)
def test_the_others_are_what_is_left_of_the_whole(worked_out: Working, text: str) -> None:
    assert worked_out(text, "ask_remote", statements=AT_HOME).startswith("49%: ")


def test_the_rest_is_that_of_the_percentage_told_last(worked_out: Working) -> None:
    told = worked_out("and the rest?", "follow_up", figures=("remote-share-percent",))
    assert told.startswith("49%: ")
    stated = worked_out("and the rest?", "follow_up", topic="ask_remote", told=("remote-share",))
    assert stated == told


@pytest.mark.parametrize(
    ("text", "intent", "statements"),
    [
        ("what percent of people pass the exam", "ask_exam", ()),
        ("what percent work from home", "ask_remote", AT_HOME),
        ("of 1 people how many are at home", "ask_remote", AT_HOME),
        ("is it true that coders are not at home", "ask_remote", AT_HOME),
        ("how many others apply for one and the same open job here", "ask_outlook", SHORTAGE),
        ("what percent don't get through", "ask_exam", (("certification-exam", 0.9),)),
    ],
)
def test_what_asks_for_no_part_is_left_to_others(
    calculated: Calculating, text: str, intent: str, statements: tuple[tuple[str, float], ...]
) -> None:
    assert calculated(text, intent, statements=statements) is None


def test_a_long_question_far_from_the_percentage_has_no_rest(calculated: Calculating) -> None:
    text = "what share of the people who are not certified do find a job in a year"
    assert calculated(text, "ask_outlook", statements=(("remote-share", 0.2),)) is None
