"""The certifications that pay more or less than a limit."""

from __future__ import annotations

import pytest

from actions.focus import Focus
from tests.actions.conftest import Answering
from tests.actions.questions import question


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
    asked = question("limit", "ask_salary_threshold", ("amount", amount), ("comparison", side))
    assert set(answer(asked).listed) == expected


def test_without_an_amount_the_limit_is_the_average_of_the_field(answer: Answering) -> None:
    given = answer(question("below average", "ask_salary_threshold", ("comparison", "below")))
    assert set(given.listed) == {"cca", "bcsc"}
    assert "$48,780" in given.text


def test_between_two_amounts_both_ends_count(answer: Answering) -> None:
    asked = question("between", "ask_salary_threshold", ("amount", "66000"), ("amount", "62494"))
    given = answer(asked)
    assert set(given.listed) == {"cpc-p", "crc", "coc", "certified-medical-office-manager"}
    assert "between $62,494 and $66,000" in given.text


def test_a_certification_is_held_against_the_amount(answer: Answering) -> None:
    asked = question(
        "CPC more than 60000", "ask_salary_threshold", ("certification", "cpc"), ("amount", "60000")
    )
    assert "not more than $60,000" in answer(asked).text


def test_others_are_held_against_a_certification(answer: Answering) -> None:
    asked = question(
        "which certs pay more than the CRC", "ask_salary_threshold", ("certification", "crc"),
        ("comparison", "above"),
    )  # fmt: skip
    assert answer(asked).listed == ("ccs-p", "cpma", "certified-medical-office-manager", "coc")


def test_where_none_reaches_the_amount_the_nearest_is_told(answer: Answering) -> None:
    asked = question(
        "any above 90k", "ask_salary_threshold", ("amount", "90000"), ("comparison", "above")
    )
    assert "$74,000" in answer(asked).text


def test_a_list_is_narrowed_by_an_amount(answer: Answering) -> None:
    focus = Focus(topic="ask_certifications", listed=("cpb", "cpc", "crc", "cpma"))
    asked = question(
        "only those above 60k", "ask_salary_threshold", ("amount", "60000"), ("comparison", "above")
    )
    given = answer(asked, focus)
    assert set(given.listed) == {"crc", "cpma"}
    assert given.text.startswith("2 of 4 certification averages of those listed")
