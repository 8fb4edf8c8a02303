"""How many talked, on which day."""

from __future__ import annotations

from datetime import timedelta

from bot.report.period import Period
from bot.report.traffic import Day, traffic
from tests.bot.report.talks import NOON, said, talk

TODAY = NOON.date()


def test_every_day_counts_conversations_and_messages() -> None:
    period = Period(TODAY, TODAY + timedelta(days=3))
    tomorrow = NOON + timedelta(days=1)
    talks = [talk(said("hi"), said("fees"), said("bye", at=tomorrow)), talk(said("hello"))]
    assert traffic(talks, period) == (
        Day(TODAY, 2, 3),
        Day(tomorrow.date(), 1, 1),
        Day(TODAY + timedelta(days=2), 0, 0),
    )
