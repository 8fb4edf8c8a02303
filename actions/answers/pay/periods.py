"""The parts of a year that pay is told by."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from actions.answers.pay.rounding import rounded
from actions.answers.wording import dollars
from actions.request import Request

WEEKS = 52
MONTHS = 12
DAY_HOURS, WEEK_HOURS = 8, 40
"""Usual working hours, where a question gives none."""
YEAR_HOURS = WEEKS * WEEK_HOURS


@dataclass(frozen=True)
class Period:
    """A part of a year: how many a year has, in a number and in words, and one as a price's end."""

    parts: Decimal
    spelled: str
    per: str
    hours: int | None = None
    """Usual working hours."""

    def about(self, yearly: Decimal, than: str = "") -> str:
        """A yearly amount by this period, with the formula: "about $4,065 a month ($48,780 ÷ 12
        months)"; `than` stands before the formula."""
        value = rounded(yearly / self.parts)
        return f"about {dollars(value)} {self.per}{than} ({dollars(yearly)} ÷ {self.spelled})"


PERIODS = {
    "hour": Period(
        Decimal(YEAR_HOURS),
        f"{YEAR_HOURS:,} working hours ({WEEKS} weeks of {WEEK_HOURS} hours)",
        "an hour",
    ),
    "day": Period(Decimal(260), "260 working days", "a day", DAY_HOURS),
    "week": Period(Decimal(WEEKS), f"{WEEKS} weeks", "a week", WEEK_HOURS),
    "fortnight": Period(Decimal(26), "26 times two weeks", "every two weeks"),
    "month": Period(Decimal(MONTHS), f"{MONTHS} months", "a month"),
    "quarter": Period(Decimal(4), "4 quarters", "a quarter"),
}


def periods_of(request: Request) -> list[Period]:
    """The parts of a year that a question names."""
    return [PERIODS[p] for p in request.question.values("period") if p in PERIODS]
