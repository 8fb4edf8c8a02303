"""Sums of pays, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating

Working = Callable[..., str]
AVERAGE = "ask_salary_average"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("add up CPC and CRC", ["$123,087", "$58,895 + $64,192", "Both add up"]),
        ("sum of CCA, CCS and CCS-P", ["$173,311", "The 3 pays add up"]),
        ("combined income of a CPMA and a COC", ["$136,571"]),
        ("the top 3 certs in total", ["$212,304", "the 3 highest"]),
        ("sum of the billing certs", ["$210,900", "$56,981 + $56,290 + $53,000 + $44,629"]),
    ],
)
def test_a_sum_shows_what_was_added(worked_out: Working, text: str, shares: list[str]) -> None:
    told = worked_out(text, AVERAGE).lower()
    assert [share for share in shares if share.lower() not in told] == []


def test_the_two_told_last_are_added(worked_out: Working) -> None:
    figures = ("salary-cpc", "salary-cpb")
    assert "$115,876" in worked_out("add them together", "follow_up", figures=figures)


def test_five_and_more_are_listed_without_a_formula(worked_out: Working) -> None:
    told = worked_out("sum of the top 5 certs", AVERAGE)
    assert "$340,763" in told
    assert " + $" not in told


@pytest.mark.parametrize(
    "text",
    [
        "how many certifications are there in total",
        "can you sum up what a coder does",
        "what does the CPC pay in total",
        "sum of the CPC, the CRC and 10,000 dollars",
        "what's 12 plus 12 added",
        "does it pay more than the CPC and the CCS together",
        "does the CRC beat the CPC and the CCS put together",
    ],
)
def test_what_has_no_two_pays_to_add_is_left_to_others(calculated: Calculating, text: str) -> None:
    assert calculated(text, AVERAGE) is None
