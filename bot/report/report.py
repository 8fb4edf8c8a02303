"""The report itself: a pure function from what was stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from actions.answer import Status
from bot.report.conversation import Conversation
from bot.report.forms import Forms, forms
from bot.report.freshness import STALE_DAYS, Stale, stale_figures
from bot.report.judged import Feedback, Judgement, feedback
from bot.report.period import Period
from bot.report.traffic import Day, traffic
from bot.report.unanswered import Encode, Unanswered, unanswered
from knowledge.model import Figure


@dataclass(frozen=True)
class Material:
    """What a report is made from."""

    conversations: Sequence[Conversation]
    judgements: Sequence[Judgement]
    requests: dict[str, int]
    """Contact requests of the period by status."""
    figures: Sequence[Figure]
    known: frozenset[str]
    """Words that are no names, in lower case."""


@dataclass(frozen=True)
class Report:
    """What the staff wants to know of a period."""

    since: date
    until: date
    """The first day that does not belong to it."""
    conversations: int
    messages: int
    days: tuple[Day, ...]
    topics: dict[str, int]
    """Questions by topic, the most frequent first."""
    statuses: dict[str, int]
    """Answers by how far the article answers the question."""
    unanswered: tuple[Unanswered, ...]
    feedback: Feedback
    forms: Forms
    requests: dict[str, int]
    stale: tuple[Stale, ...]


def report_of(
    material: Material,
    period: Period,
    encode: Encode,
    today: date,
    stale_after: int = STALE_DAYS,
) -> Report:
    """Put a report together."""
    talks = material.conversations
    days = traffic(talks, period)
    outcomes = [outcome for talk in talks for e in talk.exchanges for outcome in e.outcomes]
    statuses = Counter(outcome.status for outcome in outcomes)
    return Report(
        since=period.since,
        until=period.until,
        conversations=sum(bool(talk.exchanges) for talk in talks),
        messages=sum(day.messages for day in days),
        days=days,
        topics=dict(Counter(outcome.topic for outcome in outcomes).most_common()),
        statuses={status.value: statuses[status.value] for status in Status},
        unanswered=unanswered(talks, material.known, encode),
        feedback=feedback(material.judgements, talks, material.known),
        forms=forms(talks),
        requests=material.requests,
        stale=stale_figures(material.figures, today, stale_after),
    )
