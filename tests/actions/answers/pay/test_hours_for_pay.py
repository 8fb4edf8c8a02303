"""How many hours earn an amount, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating

Working = Callable[..., str]
CONVERSION = "ask_salary_conversion"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("how many hours to earn 5000 dollars", ["213.2 hours", "$5,000 ÷ $23.45"]),
        ("how long do i work for $469", ["20.0 hours"]),
        ("how many hours at 23.45 until i have 1,000 dollars", ["42.6 hours"]),
    ],
)
def test_an_amount_takes_so_many_hours(worked_out: Working, text: str, shares: list[str]) -> None:
    told = worked_out(text, CONVERSION)
    assert [share for share in shares if share not in told] == []


@pytest.mark.parametrize(
    "text", ["how long until i earn more", "how many hours between $1,000 and $2,000"]
)
def test_without_one_amount_there_are_no_hours(calculated: Calculating, text: str) -> None:
    assert calculated(text, CONVERSION) is None
