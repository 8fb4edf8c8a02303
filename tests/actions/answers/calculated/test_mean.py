"""The mean and the median of groups, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.calculated.conftest import Calculating

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


@pytest.mark.parametrize(
    ("text", "median"),
    [
        ("median of all certifications", "$59,306"),
        ("the median of the billing certs", "$54,645"),
        ("median of CPC, COC and CCA", "$58,895"),
    ],
)
def test_a_median_is_the_middle_or_between_the_two_in_the_middle(
    worked_out: Working, text: str, median: str
) -> None:
    assert f"is {median} a year" in worked_out(text, AVERAGE)


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
        "median of the CPC and the COC",
        "median age of a coder",
        "does it mean i can work from home",
        "average the CPC and 60,000 dollars",
    ],
)
def test_what_is_no_mean_of_several_pays_is_left_to_others(
    calculated: Calculating, text: str
) -> None:
    assert calculated(text, AVERAGE) is None


def test_on_average_taken_together_is_a_mean_not_a_sum(worked_out: Callable[..., str]) -> None:
    told = worked_out("what do the billing certs pay on average, taken together")
    assert "$52,725" in told
    assert "add up" not in told
