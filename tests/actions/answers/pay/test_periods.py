"""The parts of a year that pay is told by."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actions.answers.pay.periods import PERIODS, periods_of
from tests.actions.answers.pay.conftest import Asking


@pytest.mark.parametrize(
    ("period", "told"),
    [
        ("hour", "about $10 an hour ($20,800 ÷ 2,080 working hours (52 weeks of 40 hours))"),
        ("day", "about $80 a day ($20,800 ÷ 260 working days)"),
        ("week", "about $400 a week ($20,800 ÷ 52 weeks)"),
        ("fortnight", "about $800 every two weeks ($20,800 ÷ 26 times two weeks)"),
        ("month", "about $1,733.33 a month ($20,800 ÷ 12 months)"),
        ("quarter", "about $5,200 a quarter ($20,800 ÷ 4 quarters)"),
    ],
)
def test_a_yearly_amount_is_told_by_the_period(period: str, told: str) -> None:
    assert PERIODS[period].about(Decimal(20_800)) == told


def test_the_year_itself_is_no_part_of_it(asking: Asking) -> None:
    assert periods_of(asking("a year, a month or a week")) == [PERIODS["month"], PERIODS["week"]]
