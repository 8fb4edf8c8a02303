"""Yearly pay by another period, against results worked out by hand."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating
from tests.actions.conftest import Answering
from tests.actions.questions import certification, question

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
    assert calculated("who says coders make 23.45 an hour", CONVERSION) is None


def amounts(text: str) -> list[str]:
    return re.findall(r"\$[\d,.]*\d", text)


@pytest.mark.parametrize(
    ("period", "amount"), [("month", "$4,907.92"), ("week", "$1,132.60"), ("hour", "$28.31")]
)
def test_a_yearly_pay_is_converted_with_its_formula(
    answer: Answering, period: str, amount: str
) -> None:
    asked = question("pay", "ask_salary_conversion", certification("cpc"), ("period", period))
    text = answer(asked).text
    assert amount in text
    assert "÷" in text
    assert "before taxes" in text


def test_the_hourly_wage_of_the_field_is_the_one_of_the_guide(answer: Answering) -> None:
    text = answer(question("per hour", "ask_salary_conversion", ("period", "hour"))).text
    assert amounts(text)[0] == "$23.45"


@pytest.mark.parametrize(
    ("period", "hours", "amount"),
    [("day", "8", "$187.60"), ("day", "6", "$140.70"), ("week", "40", "$938")],
)
def test_the_hourly_wage_is_taken_times_the_hours(
    answer: Answering, period: str, hours: str, amount: str
) -> None:
    names = [("period", "hour"), ("period", period), ("amount", "23.45"), ("count", hours)]
    words = f"23.45 an hour, {hours} hours a {period}"
    text = answer(question(words, "ask_salary_conversion", *names)).text
    assert amount in text
    assert f"{hours} × $23.45" in text


def test_a_number_of_something_else_is_no_number_of_hours(answer: Answering) -> None:
    names = [("period", "hour"), ("period", "week"), ("amount", "23.45"), ("count", "2")]
    text = answer(question("23.45 an hour, 2 jobs, a week", "ask_salary_conversion", *names)).text
    assert "40 × $23.45" in text


def test_the_hourly_wage_by_the_month_is_taken_from_the_year(answer: Answering) -> None:
    names = [("period", "hour"), ("period", "month"), ("amount", "23.45")]
    text = answer(question("23.45 an hour in a month", "ask_salary_conversion", *names)).text
    assert "$4,065" in text
