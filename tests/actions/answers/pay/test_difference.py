"""Which of several pays is higher, and by how much."""

from __future__ import annotations

import pytest

from actions.focus import Focus
from tests.actions.answers.pay.conftest import Saying
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


AFTER_THE_CRC = Focus(
    topic="ask_salary", certifications=("crc",), recent=("crc",), figures=("salary-crc",)
)


@pytest.mark.parametrize("intent", ["ask_salary_difference", "ask_salary_ranking", "ask_salary"])
@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("does it pay more than the CPC and the CCS together", "Yes. The Certified Risk"),
        ("does that beat the CPC and CCS put together", "Yes. The Certified Risk"),
        ("is it more than a CPC and a CPMA combined?", "No. The Certified Professional Medical"),
    ],
)
def test_one_pay_is_held_against_two_and_not_against_their_sum(
    saying: Saying, text: str, opening: str, intent: str
) -> None:
    given = saying(text, intent, AFTER_THE_CRC)
    assert given.text.startswith(opening)
    assert "CRC: $64,192" in given.text
    assert "add up" not in given.text


def test_where_nothing_is_meant_by_it_only_the_two_are_compared(saying: Saying) -> None:
    text = "is it worth more to have the COC than the CIC"
    given = saying(text, "ask_salary_difference", AFTER_THE_CRC)
    assert set(given.listed) == {"coc", "cic"}


@pytest.mark.parametrize(
    "text", ["how much more per month", "so how much more is that a month", "difference monthly?"]
)
def test_the_difference_of_the_last_two_is_told_by_the_month(saying: Saying, text: str) -> None:
    focus = Focus(
        topic="ask_salary",
        certifications=("cpc",),
        recent=("cpc", "cpma"),
        figures=("salary-cpc",),
    )
    given = saying(text, "ask_salary_difference", focus)
    assert "$13,409" in given.text
    assert "$1,117.42 a month more" in given.text
