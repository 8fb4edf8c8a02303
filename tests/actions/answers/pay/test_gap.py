"""How far two pays lie apart, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.focus import Focus
from tests.actions.answers.pay.conftest import Calculating, Saying

Working = Callable[..., str]
DIFFERENCE = "ask_salary_difference"
CPC_AND_CPB = ("salary-cpc", "salary-cpb")


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("gap between the CPMA and the CIC per month", ["$13,574", "$1,131.17 a month", "23.1%"]),
        ("how much more is the CRC than the CPB a week", ["$7,211", "$138.67 a week", "÷ 52"]),
        ("CCS-P minus CCS", ["$18,237", "$74,000 − $55,763"]),
        ("how far apart are 70000 dollars and the COC", ["$5,733", "$70,000 − $64,267"]),
        ("the gap between the BCSC and the BLS average", ["$4,151", "$48,780 − $44,629"]),
        ("how much of a gap between the best and the worst", ["$30,452", "$74,000 − $43,548"]),
        ("gap between the best and the worst billing cert", ["$12,352", "$56,981 − $44,629"]),
    ],
)
def test_a_gap_shows_what_was_subtracted(worked_out: Working, text: str, shares: list[str]) -> None:
    told = worked_out(text, DIFFERENCE)
    assert [share for share in shares if share not in told] == []


def test_the_higher_pay_is_named_first_whatever_the_order(worked_out: Working) -> None:
    told = worked_out("CCA minus CPMA", DIFFERENCE)
    assert told.startswith("The Certified Professional Medical Auditor (CPMA)")
    assert "$28,756" in told


def test_the_two_pays_told_last_are_set_apart(worked_out: Working) -> None:
    assert "$1,914" in worked_out("by how much?", "follow_up", figures=CPC_AND_CPB)


def test_another_period_of_a_gap_is_still_of_the_gap(worked_out: Working) -> None:
    told = worked_out("a month?", "follow_up", topic=DIFFERENCE, figures=CPC_AND_CPB)
    assert "$159.50 a month more" in told


@pytest.mark.parametrize(
    "text",
    [
        "how much more per month",
        "how much more is that a month?",
        "and monthly?",
        "so what does that come to each month",
        "what's the difference per month",
    ],
)
@pytest.mark.parametrize("intent", ["follow_up", "ask_salary_conversion", DIFFERENCE])
def test_a_difference_of_two_is_converted_and_not_the_pays(
    worked_out: Working, text: str, intent: str
) -> None:
    two = ("salary-cpma", "salary-cpc")
    told = worked_out(text, intent, topic=DIFFERENCE, figures=two, recent=("cpc", "cpma"))
    assert "$13,409 a year more" in told
    assert "about $1,117.42 a month more ($13,409 ÷ 12 months)" in told


AFTER_A_RANKING = Focus(
    topic="ask_salary_ranking",
    certifications=("cpma",),
    recent=("cpma", "cca"),
    listed=("cpma", "coc", "crc"),
    figures=("salary-cpma", "salary-coc", "salary-crc"),
)


@pytest.mark.parametrize("intent", ["follow_up", "ask_salary_ranking", DIFFERENCE, "ask_salary"])
@pytest.mark.parametrize(
    "text",
    [
        "by how much over the next one",
        "by how much above the runner-up?",
        "what's the gap to the next highest",
        "how far is it ahead of the next",
        "how far ahead of number two",
    ],
)
def test_over_the_next_one_is_over_the_second_of_the_ranking(
    saying: Saying, text: str, intent: str
) -> None:
    given = saying(text, intent, AFTER_A_RANKING)
    assert "$8,037" in given.text
    assert given.listed == ("cpma", "coc")


@pytest.mark.parametrize("text", ["by how much over the CRC", "gap between 2 and 3"])
def test_another_one_is_not_the_next(saying: Saying, text: str) -> None:
    assert "$8,037" not in saying(text, DIFFERENCE, AFTER_A_RANKING).text


def test_places_mean_those_of_the_last_list(worked_out: Working) -> None:
    told = worked_out("gap between 2 and 3", DIFFERENCE, listed=("ccs", "cca", "cpb"))
    assert "$13,433" in told


def test_without_a_list_places_are_those_of_the_ranking(worked_out: Working) -> None:
    assert "$1,696" in worked_out("gap between 1 and 2", DIFFERENCE)


def test_both_of_a_pair_are_in_focus_afterwards(calculated: Calculating) -> None:
    given = calculated("CPC minus CPB", DIFFERENCE)
    assert given is not None
    assert given.topic == DIFFERENCE
    assert given.certifications == ("cpc", "cpb")
    assert given.chart is None


@pytest.mark.parametrize(
    "text",
    [
        "the difference between the CPC and the CPB",
        "ccs or the ccs-p, what sets them apart",
        "how do the CPC and the COC compare",
        "gap between 2 and 99",
        "is there a gap between jobs",
        "how much better is it for my family",
    ],
)
def test_naming_two_or_one_is_left_to_others(calculated: Calculating, text: str) -> None:
    assert calculated(text, DIFFERENCE) is None


def test_three_pays_have_no_one_gap(calculated: Calculating) -> None:
    told = (*CPC_AND_CPB, "salary-coc")
    assert calculated("by how much?", "follow_up", figures=told) is None
    assert calculated("gap between CPC, CPB and COC a month", DIFFERENCE) is None


def test_a_long_sentence_does_not_mean_what_was_told(calculated: Calculating) -> None:
    text = "and what would be extra about it for someone who has worked in an office"
    assert calculated(text, "ask_duties", figures=CPC_AND_CPB) is None
