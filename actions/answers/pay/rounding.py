"""Rounded amounts and percentages."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

CENTS = Decimal("0.01")
TENTH = Decimal("0.1")


def rounded(value: Decimal, to: Decimal = CENTS) -> Decimal:
    """A value rounded half up."""
    return value.quantize(to, ROUND_HALF_UP)


def percent(part: Decimal, whole: Decimal) -> str:
    """A part of a whole in percent, with one decimal."""
    return f"{rounded(100 * part / whole, TENTH)}%"
