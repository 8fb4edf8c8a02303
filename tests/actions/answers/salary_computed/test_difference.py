"""Which of several pays is higher, and by how much."""

from __future__ import annotations

import pytest

from tests.actions.conftest import Answering
from tests.actions.questions import certification, question


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
        ("comparison", "above"),
    )  # fmt: skip
    given = answer(asked)
    assert "$10,115" in given.text
    assert "$48,780" in given.text
    assert given.text.startswith("Yes. ")


def test_less_than_the_average_is_a_no(answer: Answering) -> None:
    asked = question(
        "does the BCSC pay more than average", "ask_salary_difference", certification("bcsc"),
        ("comparison", "above"),
    )  # fmt: skip
    assert answer(asked).text.startswith("No. ")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("which pays more, the CPC or the CCS", False),
        ("how much more does the CPC pay than the CCS", True),
        ("the gap between the CPC and the CCS", True),
    ],
)
def test_the_gap_is_told_where_it_is_asked(answer: Answering, text: str, told: bool) -> None:
    asked = question(
        text, "ask_salary_difference", certification("cpc"), certification("ccs"),
        ("comparison", "difference"),
    )  # fmt: skip
    assert ("$3,132" in answer(asked).text) is told


def test_how_much_more_is_no_question_of_yes_or_no(answer: Answering) -> None:
    asked = question(
        "how much more is that", "ask_salary_difference", certification("cpc"),
        certification("ccs"), ("comparison", "difference"),
    )  # fmt: skip
    assert answer(asked).text.startswith("The Certified Professional Coder")


def test_the_second_is_the_one_that_the_question_names_second(answer: Answering) -> None:
    asked = question(
        "cic vs coc pay", "ask_salary_difference", certification("cic"), certification("coc")
    )
    assert answer(asked).listed == ("cic", "coc")
