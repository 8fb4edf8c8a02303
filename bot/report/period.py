"""The days that a report is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

DAYS = 30


class PeriodError(ValueError):
    """The period holds no day; the message says what to give."""


@dataclass(frozen=True)
class Period:
    """From the beginning of a day up to the beginning of another, in UTC."""

    since: date
    until: date
    """The first day that does not belong to it."""

    @classmethod
    def of(cls, since: date | None, until: date | None, today: date) -> Period:
        """The period asked for; the last 30 days, today included, where nothing is said."""
        end = until or today + timedelta(days=1)
        begin = since or end - timedelta(days=DAYS)
        if begin >= end:
            raise PeriodError(f"{begin} is not before {end}; give --since an earlier day")
        return cls(begin, end)

    @property
    def begins(self) -> datetime:
        """The first moment."""
        return datetime.combine(self.since, time(), UTC)

    @property
    def ends(self) -> datetime:
        """The first moment after it."""
        return datetime.combine(self.until, time(), UTC)

    @property
    def days(self) -> list[date]:
        """Every day, in order."""
        return [self.since + timedelta(days=n) for n in range((self.until - self.since).days)]
