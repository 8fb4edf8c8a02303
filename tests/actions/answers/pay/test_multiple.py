"""A pay several times, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating

Working = Callable[..., str]
SALARY = "ask_salary"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("twice the pay of a CCA", ["$87,096 a year", "2 × $43,548"]),
        ("half of what the CCS-P pays", ["$37,000 a year", "$74,000 ÷ 2", "halved"]),
        ("the CPC over ten years", ["$588,950 over 10 years", "10 × $58,895"]),
        ("what do i make in total with the CPB in 3 years", ["$170,943 over 3 years"]),
        ("CPMA times 4", ["$289,216", "4 × $72,304"]),
        ("3x the CMRS", ["$159,000"]),
        ("my wife and i both have the CRC, how much together", ["$128,384", "two people"]),
        ("5 friends with the BCSC combined", ["$223,145", "for 5 people"]),
        ("twice the BLS average", ["$97,560"]),
    ],
)
def test_a_product_shows_how_it_came_about(
    worked_out: Working, text: str, shares: list[str]
) -> None:
    told = worked_out(text, SALARY)
    assert [share for share in shares if share not in told] == []
    assert "before taxes" in told


def test_the_one_pay_told_last_is_multiplied(worked_out: Working) -> None:
    told = worked_out("times two", "follow_up", confidence=0.3, figures=("salary-cpb",))
    assert "$113,962" in told


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("whats 12 times 12", "nlu_fallback"),
        ("do you get a raise after 5 years", SALARY),
        ("how much with 3 years of experience", SALARY),
        ("what does the CPC pay overall after 5 years", SALARY),
        ("does the CPC need renewal every 2 years", "ask_renewal"),
        ("how many times can i retake it", "ask_exam"),
        ("is half the day spent on the phone", "ask_duties"),
        ("can two friends study together", "ask_online"),
    ],
)
def test_numbers_of_something_else_are_not_multiplied(
    calculated: Calculating, text: str, intent: str
) -> None:
    assert calculated(text, intent) is None


def test_two_pays_told_last_are_not_multiplied_as_one(calculated: Calculating) -> None:
    figures = ("salary-cpb", "salary-cpc")
    assert calculated("double it", "follow_up", confidence=0.3, figures=figures) is None


def test_one_year_is_no_multiple(calculated: Calculating) -> None:
    assert calculated("the CPC overall in 1 year", SALARY) is None
