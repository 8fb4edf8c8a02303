"""One pay in terms of another, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating

Working = Callable[..., str]
DIFFERENCE = "ask_salary_difference"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("the CCS in percent of the CCS-P", ["75.4%", "0.75 times", "$55,763 ÷ $74,000", "132.7%"]),
        ("ratio of CPMA to CMRS", ["136.4%", "1.36 times", "73.3%"]),
        ("how many times the CCA is the CCS-P", ["1.70 times"]),
        ("CPC divided by the BLS average", ["120.7%", "1.21 times"]),
        ("what percent of 60,000 dollars is the CPC", ["98.2%"]),
    ],
)
def test_the_first_is_put_in_terms_of_the_second(
    worked_out: Working, text: str, shares: list[str]
) -> None:
    told = worked_out(text, DIFFERENCE)
    assert [share for share in shares if share not in told] == []


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("what percent more does the COC earn than the BCSC", "44.0% more"),
        ("how many percent higher is the CPMA than the CPC", "22.8% more"),
        ("what percent less does the BCSC earn than the COC", "30.6% less"),
        ("what percent lower is the CPC than the CPMA", "18.5% less"),
    ],
)
def test_more_and_less_take_the_gap_and_not_the_whole(
    worked_out: Working, text: str, share: str
) -> None:
    assert share in worked_out(text, DIFFERENCE)


def test_one_named_pay_is_held_against_the_one_told_last(worked_out: Working) -> None:
    told = worked_out("as a percentage of the CCS-P", DIFFERENCE, figures=("salary-cca",))
    assert "$43,548" in told
    assert "$74,000" in told
    assert "58.8%" in told


@pytest.mark.parametrize(
    "text",
    [
        "what percent of people pass the exam",
        "what percent of the CPC exam is coding",
        "how many times can i take the CPC exam",
        "what is the ratio of coders to billers",
        "the share of 10 in 20",
    ],
)
def test_percent_of_something_other_than_two_pays_is_not_worked_out(
    calculated: Calculating, text: str
) -> None:
    assert calculated(text, "ask_exam") is None


def test_two_amounts_of_which_the_article_has_neither_are_not_divided(
    calculated: Calculating,
) -> None:
    assert calculated("what percent of 30,000 is 20,000", DIFFERENCE) is None
