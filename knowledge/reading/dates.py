"""Dates in words: when a figure was true."""

from __future__ import annotations

import calendar
import re
from datetime import date

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
SEASON_ENDS = {"winter": 2, "spring": 5, "summer": 8, "fall": 11, "autumn": 11}
DATE = re.compile(
    r"\b(?:(?P<month>january|february|march|april|may|june|july|august|september|october|november"
    r"|december)(?:\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?)?|(?P<season>winter|spring|summer|fall"
    r"|autumn)(?:\s+of)?)?,?\s*\b(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def last_day(words: str) -> date | None:
    """Return the last day of the period that the words name; None without a year."""
    match = DATE.search(words)
    if not match:
        return None
    year = int(match["year"])
    if match["month"]:
        month = MONTHS[match["month"].lower()]
        return date(year, month, int(match["day"] or _days(year, month)))
    month = SEASON_ENDS.get((match["season"] or "").lower(), 12)
    return date(year, month, _days(year, month))


def _days(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
