"""Numbers with their unit: "$58,895", "30%", "23.45 an hour"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

NUMBER = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)\s?([km]\b)?", re.IGNORECASE)
THOUSANDS = {"": 1, "k": 1_000, "m": 1_000_000}
PERIODS = (
    ("hour", re.compile(r"hour", re.IGNORECASE)),
    ("month", re.compile(r"month", re.IGNORECASE)),
    ("week", re.compile(r"week", re.IGNORECASE)),
    ("year", re.compile(r"annual|year|salar", re.IGNORECASE)),
)


@dataclass(frozen=True)
class Quantity:
    """A number and its unit; None where the text does not tell it."""

    value: Decimal
    unit: str | None


def read_quantity(text: str, context: str) -> Quantity | None:
    """Read the number in a short text; the context tells the period of an amount of money."""
    match = NUMBER.search(text)
    if not match:
        return None
    value = Decimal(match[1].replace(",", "")) * THOUSANDS[(match[2] or "").lower()]
    if re.search(r"%|per\s?cent", text, re.IGNORECASE):
        return Quantity(value, "percent")
    return Quantity(value, money_unit(context) if "$" in text else None)


def money_unit(context: str) -> str | None:
    """Return "USD/year" and the like, by the first period that the context names."""
    return next((f"USD/{name}" for name, cue in PERIODS if cue.search(context)), None)
