"""Ranked and computed pay, against results worked out by hand."""

from __future__ import annotations

import re

import pytest

from tests.actions.conftest import Answering
from tests.actions.questions import certification, occupation, question


def comparison(value: str) -> tuple[str, str]:
    return ("comparison", value)


def amounts(text: str) -> list[str]:
    return re.findall(r"\$[\d,.]*\d", text)


def test_the_highest_comes_first_with_the_next_two(answer: Answering) -> None:
    given = answer(question("best paid", "ask_salary_ranking", comparison("highest")))
    assert given.listed == ("ccs-p", "cpma", "certified-medical-office-manager")
    assert given.text.startswith("The highest average is that of the Certified Coding Specialist")


def test_the_lowest_comes_first(answer: Answering) -> None:
    given = answer(question("worst", "ask_salary_ranking", comparison("lowest")))
    assert given.listed == ("cca", "bcsc", "cmrs")


def test_as_many_as_were_asked_for(answer: Answering) -> None:
    asked = question("top 5", "ask_salary_ranking", comparison("highest"), ("count", "5"))
    assert answer(asked).listed == (
        "ccs-p",
        "cpma",
        "certified-medical-office-manager",
        "coc",
        "crc",
    )


def test_a_role_that_is_named_narrows_the_ranking(answer: Answering) -> None:
    asked = question(
        "best billing cert", "ask_salary_ranking", occupation("biller"), comparison("highest")
    )
    assert answer(asked).listed == ("cpb", "cpc-cpb", "cmrs")


def test_an_organisation_narrows_the_ranking(answer: Answering) -> None:
    asked = question(
        "best AAPC cert",
        "ask_salary_ranking",
        ("organisation", "aapc", "AAPC"),
        comparison("highest"),
    )
    given = answer(asked)
    assert given.listed[0] == "cpma"
    assert "AAPC" in given.text


@pytest.mark.parametrize(
    ("amount", "side", "expected"),
    [
        ("65000", "above", {"ccs-p", "cpma", "certified-medical-office-manager"}),
        ("66000", "above", {"ccs-p", "cpma"}),
        ("50000", "below", {"cca", "bcsc"}),
        ("43548", "below", set()),
        ("90000", "above", set()),
    ],
)
def test_what_lies_on_the_asked_side_of_an_amount(
    answer: Answering, amount: str, side: str, expected: set[str]
) -> None:
    asked = question("limit", "ask_salary_threshold", ("amount", amount), comparison(side))
    assert set(answer(asked).listed) == expected


def test_without_an_amount_the_limit_is_the_average_of_the_field(answer: Answering) -> None:
    given = answer(question("below average", "ask_salary_threshold", comparison("below")))
    assert set(given.listed) == {"cca", "bcsc"}
    assert "$48,780" in given.text


@pytest.mark.parametrize(
    ("first", "second", "gap"),
    [("coc", "crc", "$75 "), ("cpma", "cpc", "$13,409"), ("cca", "ccs-p", "$30,452")],
)
def test_a_difference_names_both_and_the_gap(
    answer: Answering, first: str, second: str, gap: str
) -> None:
    asked = question(
        "difference", "ask_salary_difference", certification(first), certification(second)
    )
    assert gap in answer(asked).text


def test_one_certification_is_held_against_the_average_of_the_field(answer: Answering) -> None:
    asked = question(
        "is CPC above the average", "ask_salary_difference", certification("cpc"),
        comparison("average"),
    )  # fmt: skip
    given = answer(asked)
    assert "$10,115" in given.text
    assert "$48,780" in given.text
    assert given.text.startswith("Yes. ")


def test_less_than_the_average_is_a_no(answer: Answering) -> None:
    asked = question(
        "does the BCSC pay more than average", "ask_salary_difference", certification("bcsc"),
        comparison("above"),
    )  # fmt: skip
    assert answer(asked).text.startswith("No. ")


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


def test_computed_pay_is_no_promise(answer: Answering) -> None:
    for intent in ("ask_salary_ranking", "ask_salary_average", "ask_salary_conversion"):
        assert "not a promise" in answer(question("pay", intent)).text
