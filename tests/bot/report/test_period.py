"""The days that a report is about."""

from __future__ import annotations

from datetime import date

import pytest

from bot.report.period import Period, PeriodError

TODAY = date(2026, 11, 20)


def test_without_days_the_period_is_the_last_thirty_today_included() -> None:
    period = Period.of(None, None, TODAY)
    assert (period.days[0], period.days[-1]) == (date(2026, 10, 22), date(2026, 11, 20))
    assert len(period.days) == 30


def test_the_last_day_is_left_out_as_with_requests() -> None:
    period = Period.of(date(2026, 1, 1), date(2026, 2, 1), TODAY)
    assert period.days[-1] == date(2026, 1, 31)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(PeriodError, match="--since"):
        Period.of(date(2026, 2, 1), date(2026, 2, 1), TODAY)
