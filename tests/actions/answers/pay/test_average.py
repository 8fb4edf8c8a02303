"""The mean of several pays, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating
from tests.actions.conftest import Answering
from tests.actions.questions import question

Working = Callable[..., str]
AVERAGE = "ask_salary_average"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("the mean of CPC, COC and CIC", ["$60,631", "$181,892 ÷ 3 = $60,630.67", "3 pays"]),
        ("can you average the CCA and the CCS", ["$49,656", "$99,311 ÷ 2 = $49,655.50", "both"]),
        ("the mean of the top 3 certs", ["$70,768", "$212,304 ÷ 3", "the 3 highest"]),
        ("mean of the lowest 2 certs", ["$44,089", "$88,177 ÷ 2", "the 2 lowest"]),
        ("the average of all AHIMA certs", ["$57,770", "among AHIMA certifications"]),
    ],
)
def test_a_mean_shows_the_sum_and_the_number(
    worked_out: Working, text: str, shares: list[str]
) -> None:
    told = worked_out(text, AVERAGE)
    assert [share for share in shares if share not in told] == []


def test_those_told_last_are_averaged(worked_out: Working) -> None:
    figures = ("salary-cpc", "salary-cpb")
    assert "$57,938" in worked_out("average them", "follow_up", figures=figures)


def test_a_mean_of_more_than_two_has_a_chart(calculated: Calculating) -> None:
    three = calculated("the mean of CPC, COC and CIC", AVERAGE)
    two = calculated("the mean of CPC and COC", AVERAGE)
    assert three is not None
    assert three.chart is not None
    assert two is not None
    assert two.chart is None


@pytest.mark.parametrize(
    "text",
    [
        "what do you mean by certified",
        "the average salary of coders",
        "what is the average of the CPC",
        "does it mean i can work from home",
        "average the CPC and 60,000 dollars",
    ],
)
def test_what_is_no_mean_of_several_pays_is_left_to_others(
    calculated: Calculating, text: str
) -> None:
    assert calculated(text, AVERAGE) is None


@pytest.mark.parametrize(
    "text",
    [
        "what do the billing certs pay on average, taken together",
        "average pay of the four billing certs combined",
    ],
)
def test_the_average_taken_together_is_a_mean_not_a_sum(
    worked_out: Callable[..., str], text: str
) -> None:
    told = worked_out(text)
    assert "$52,725" in told
    assert "add up" not in told


def test_the_mean_of_a_group_shows_how_it_was_computed(answer: Answering) -> None:
    asked = question(
        "average of all AHIMA certs", "ask_salary_average", ("organisation", "ahima", "AHIMA")
    )
    text = answer(asked).text
    assert "$57,770" in text
    assert "$173,311" in text
    assert "÷ 3" in text


def test_the_mean_of_the_starred_rows_leaves_out_the_others(answer: Answering) -> None:
    text = answer(question("average of the starred ones", "ask_salary_average")).text
    assert "63,480" in text
    assert "CASCC" not in text


ALL = ["$59,770", "15 single certification averages", "$896,554 ÷ 15"]
THREE = {"figures": ("salary-cpc", "salary-coc", "salary-cic"), "topic": AVERAGE}
TWO = {"figures": ("salary-cpc", "salary-ccs"), "recent": ("ccs", "cpc"), "topic": "ask_salary"}


@pytest.mark.parametrize("intent", [AVERAGE, "ask_salary", "follow_up"])
@pytest.mark.parametrize(
    "text",
    [
        "average of all certs",
        "the mean of all of them",
        "what's the average salary across all certifications",
        "mean of all the single certs please",
        "average them all",
        "and of all of them on average?",
    ],
)
def test_all_are_averaged_whatever_was_told_before(
    worked_out: Working, text: str, intent: str
) -> None:
    told = worked_out(text, intent, **TWO)
    assert [share for share in ALL if share not in told] == []
    assert "CPC + CPB" not in told


@pytest.mark.parametrize("text", ["and of all of them", "of them all?", "and for all certs"])
def test_a_mean_goes_on_to_all(worked_out: Working, text: str) -> None:
    told = worked_out(text, "follow_up", **THREE)
    assert [share for share in ALL if share not in told] == []


def test_all_of_them_is_no_mean_on_another_topic(calculated: Calculating) -> None:
    figures = ("salary-cpc", "salary-ccs")
    assert calculated("and for all of them", "follow_up", topic="ask_exam", figures=figures) is None


@pytest.mark.parametrize(
    "text",
    [
        "what's the average of these three",
        "mean of those",
        "can you average the three",
        "average them",
    ],
)
def test_three_told_last_are_averaged(worked_out: Working, text: str) -> None:
    listed, recent = ("cpc", "cic", "coc"), ("coc", "cic")
    told = worked_out(text, AVERAGE, **THREE | {"listed": listed, "recent": recent})
    assert "$60,631" in told
    assert "3 pays" in told


@pytest.mark.parametrize("text", ["average of all AHIMA certs", "mean of all the AHIMA ones"])
def test_all_of_a_body_are_averaged_whatever_was_told_before(
    worked_out: Working, text: str
) -> None:
    assert "$57,770" in worked_out(text, AVERAGE, **TWO)
