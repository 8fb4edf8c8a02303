"""Numbers with units, and dates in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from knowledge.reading.dates import last_day
from knowledge.reading.numbers import read_quantity


@pytest.mark.parametrize(
    ("text", "context", "value", "unit"),
    [
        ("$58,895", "average salary", "58895", "USD/year"),
        ("$23.45", "average hourly wage", "23.45", "USD/hour"),
        ("$2,000", "monthly pay", "2000", "USD/month"),
        ("$60K", "average salary", "60000", "USD/year"),
        ("30%", "", "30", "percent"),
        ("8 percent", "", "8", "percent"),
        ("$1,000", "fee", "1000", None),
        ("1,000", "average salary", "1000", None),
    ],
)
def test_the_unit_comes_from_the_sign_and_the_context(
    text: str, context: str, value: str, unit: str | None
) -> None:
    quantity = read_quantity(text, context)
    assert quantity is not None
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


def test_words_without_digits_are_no_quantity() -> None:
    assert read_quantity("competitive", "average salary") is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("accessed November 14, 2023", date(2023, 11, 14)),
        ("spring 2023", date(2023, 5, 31)),
        ("as of February 2024", date(2024, 2, 29)),
        ("2022", date(2022, 12, 31)),
        ("date not given", None),
    ],
)
def test_a_date_in_words_ends_on_the_last_day_of_what_it_names(
    words: str, day: date | None
) -> None:
    assert last_day(words) == day
