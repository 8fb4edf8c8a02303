"""A certification's pay by the hour against the hourly average."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating

DIFFERENCE = "ask_salary_difference"


@pytest.mark.parametrize(
    ("text", "opening", "apart"),
    [
        ("is the CPC above 23.45 an hour", "Yes. ", "$28.31 an hour ($58,895 ÷ 2,080 hours), $4.86 more"),
        ("is the CPC below $23.45 an hour", "No. ", "$4.86 more"),
        ("does the CCA pay less than 23.45 per hour", "Yes. ", "$20.94 an hour ($43,548 ÷ 2,080 hours), $2.51 less"),
        ("does the BCSC pay over $23.45 an hour", "No. ", "$1.99 less"),
    ],
)  # fmt: skip
def test_the_hourly_average_is_held_against_the_pay_by_the_hour(
    worked_out: Callable[..., str], text: str, opening: str, apart: str
) -> None:
    told = worked_out(text, DIFFERENCE)
    assert told.startswith(opening)
    assert apart in told


@pytest.mark.parametrize(
    "text",
    ["is the CPC above 25 dollars", "does the CPC pay 23.45 an hour", "is it above 23.45 an hour"],
)
def test_another_wage_or_no_certification_is_left_to_others(
    calculated: Calculating, text: str
) -> None:
    assert calculated(text, DIFFERENCE) is None
