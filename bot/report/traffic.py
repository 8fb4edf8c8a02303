"""How many talked, how much, on which day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.report.conversation import Conversation
from bot.report.period import Period


@dataclass(frozen=True)
class Day:
    """Conversations in which something was said on a day, and the visitors' messages."""

    day: date
    conversations: int
    messages: int


def traffic(conversations: Iterable[Conversation], period: Period) -> tuple[Day, ...]:
    """Every day of the period, also those on which nobody came."""
    talks: Counter[date] = Counter()
    messages: Counter[date] = Counter()
    for conversation in conversations:
        days = [exchange.at.date() for exchange in conversation.exchanges]
        talks.update(set(days))
        messages.update(days)
    return tuple(Day(day, talks[day], messages[day]) for day in period.days)
