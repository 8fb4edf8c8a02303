"""Yearly pay by the month, the week or the hour, against results worked out by hand."""

from __future__ import annotations

import re

import pytest

from tests.actions.conftest import Answering
from tests.actions.questions import certification, question


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
