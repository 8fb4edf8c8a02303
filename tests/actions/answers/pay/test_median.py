"""The pay in the middle of several, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating

Working = Callable[..., str]
AVERAGE = "ask_salary_average"


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


@pytest.mark.parametrize("text", ["median of the CPC and the COC", "median age of a coder"])
def test_two_have_no_middle(calculated: Calculating, text: str) -> None:
    assert calculated(text, AVERAGE) is None
