"""Amounts and what was told last by another period, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.calculated.conftest import Calculating

Working = Callable[..., str]
CONVERSION = "ask_salary_conversion"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("48,780 a month", ["$4,065 a month", "$48,780 ÷ 12 months"]),
        ("74,000 by the week", ["$1,423.08 a week", "$74,000 ÷ 52 weeks"]),
        ("64,192 dollars per hour", ["$30.86 an hour", "$64,192 ÷"]),
        ("the CCS by the quarter", ["$13,940.75 a quarter", "$55,763 ÷"]),
        ("what's that, 60k a month", ["$5,000 a month"]),
    ],
)
def test_an_amount_or_a_name_is_converted(
    worked_out: Working, text: str, shares: list[str]
) -> None:
    told = worked_out(text, CONVERSION)
    assert [share for share in shares if share not in told] == []
    assert "before taxes" in told


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a month?", "$4,748.42"), ("and per week", "$1,095.79"), ("by the hour?", "$27.39")],
)
def test_what_was_told_last_is_converted(worked_out: Working, text: str, shown: str) -> None:
    assert shown in worked_out(text, "follow_up", topic="ask_salary", figures=("salary-cpb",))


def test_each_of_several_told_last_is_converted(worked_out: Working) -> None:
    told = worked_out("a month?", "follow_up", figures=("salary-cpc", "salary-cca"))
    assert "$4,907.92" in told
    assert "$3,629" in told


def test_back_to_the_year_tells_the_figure_as_it_is(worked_out: Working) -> None:
    figures = ("salary-cpb",)
    told = worked_out("and the yearly again?", "follow_up", topic=CONVERSION, figures=figures)
    assert "$56,981 a year" in told
    assert "÷" not in told


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how many hours does a coder work", "ask_schedule"),
        ("do you get a raise after 5 years", "ask_salary"),
        ("how is a typical month of a coder", "ask_duties"),
        ("does the CPC pay over 60k a month", CONVERSION),
        ("which pay over 70,000 dollars, by the month", CONVERSION),
    ],
)
def test_a_period_that_is_not_of_pay_converts_nothing(
    calculated: Calculating, text: str, intent: str
) -> None:
    assert calculated(text, intent) is None


def test_without_anything_told_a_period_converts_nothing(calculated: Calculating) -> None:
    assert calculated("a month?", "follow_up") is None


def test_the_year_is_not_told_again_on_another_topic(calculated: Calculating) -> None:
    figures = ("salary-cpb",)
    assert calculated("a year?", "follow_up", topic="ask_duties", figures=figures) is None


def test_a_long_question_with_a_period_is_not_about_what_was_told(calculated: Calculating) -> None:
    text = "how often in a month do people who do this from home have to drive in"
    assert calculated(text, "ask_remote", figures=("salary-cpb",)) is None


def test_an_hourly_amount_is_no_pay_for_a_year(calculated: Calculating) -> None:
    answer = calculated("who says coders make 23.45 an hour", CONVERSION)
    assert answer is None or "0.01" not in answer.text
