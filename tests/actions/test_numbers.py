"""Numbers in digits and in words."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from actions.numbers import NUMBER, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("1,250", 1250),
        ("2.5", "2.5"),
        ("Twenty-five", 25),
        ("a hundred", 100),
        ("nineteen", 19),
        ("fifteen hundred", 1500),
        ("thirty-two thousand", 32000),
        (" two hundred ", 200),
    ],
)
def test_digits_and_words_say_a_number(text: str, value: str | int) -> None:
    assert number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "a", "a few", "1.2.3", "-", "coder", "two or three"])
def test_what_is_no_known_number_is_none(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("for 1,250 people", "1,250"),
        ("two hundred people", "two hundred"),
        ("7.5 hours", "7.5"),
        ("$300", None),
        ("cpc2 people", None),
        ("stone", None),
        ("tension", None),
        ("twenty-five of us", "twenty-five"),
    ],
)
def test_the_whole_number_is_found_and_no_part_of_a_word_or_an_amount(
    text: str, found: str | None
) -> None:
    match = re.search(NUMBER, text, re.IGNORECASE)
    assert (match[0] if match else None) == found
