"""Rounded amounts and percentages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actions.answers.pay.rounding import percent, rounded


@pytest.mark.parametrize(
    ("value", "to", "shown"), [("0.125", "0.01", "0.13"), ("2.25", "0.1", "2.3"), ("2.5", "1", "3")]
)
def test_halves_are_rounded_up(value: str, to: str, shown: str) -> None:
    assert str(rounded(Decimal(value), Decimal(to))) == shown


def test_a_percentage_has_one_decimal() -> None:
    assert percent(Decimal(1), Decimal(3)) == "33.3%"
    assert percent(Decimal(2), Decimal(1)) == "200.0%"
