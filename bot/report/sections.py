"""A report as titled tables: what the terminal and the page show alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.report.freshness import Stale
from bot.report.judged import Unhelpful
from bot.report.report import Report
from bot.report.traffic import Day
from bot.report.unanswered import Unanswered

MOST_DAYS = 31
WEEK = 7


@dataclass(frozen=True)
class Row:
    """A line: the first cell says what it is about; `size` is drawn as a bar."""

    cells: tuple[str, ...]
    size: int | None = None


@dataclass(frozen=True)
class Section:
    """A table with its title."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""
    """What stands above the table, or in place of it."""


def title_of(report: Report) -> str:
    """What the report is called."""
    last = report.until - timedelta(days=1)
    return f"{report.since} to {last} (UTC)"


def sections_of(report: Report) -> list[Section]:
    """The sections, in the order in which they are read."""
    return [make(report) for make in _SECTIONS]


def subject(topic: str) -> str:
    """A topic in words: `ask_salary_ranking` is "salary ranking"."""
    return topic.removeprefix("ask_").removeprefix("nlu_").replace("_", " ")


def _traffic(report: Report) -> Section:
    step = 1 if len(report.days) <= MOST_DAYS else WEEK
    spans = [report.days[start : start + step] for start in range(0, len(report.days), step)]
    note = f"{report.conversations} conversations, {report.messages} messages"
    columns = ("day" if step == 1 else "week from", "conversations", "messages")
    return Section("Conversations and messages", columns, tuple(map(_span, spans)), note)


def _span(days: Sequence[Day]) -> Row:
    messages = sum(day.messages for day in days)
    conversations = sum(day.conversations for day in days)
    return Row((days[0].day.isoformat(), str(conversations), str(messages)), messages)


def _topics(report: Report) -> Section:
    return _counts("What was asked", "topic", report.topics, "Nothing was asked.", subject)


def _statuses(report: Report) -> Section:
    shown = report.statuses if any(report.statuses.values()) else {}
    return _counts("Answers", "status", shown, "Nothing was answered.", subject)


def _unanswered(report: Report) -> Section:
    rows = tuple(_open_question(question) for question in report.unanswered)
    columns = ("question", "asked", "answer", "topic", "also asked as")
    note = "" if rows else "Every question was answered."
    return Section("Questions that were not answered", columns, rows, note)


def _open_question(asked: Unanswered) -> Row:
    statuses = ", ".join(map(subject, asked.statuses))
    topics = ", ".join(map(subject, asked.topics))
    others = " · ".join(asked.others)
    return Row((asked.question, str(asked.count), statuses, topics, others))


def _feedback(report: Report) -> Section:
    given = report.feedback
    note = f"{given.helpful} replies helped, {given.unhelpful} did not"
    columns = ("question", "day", "topic", "comment")
    return Section("Feedback", columns, tuple(map(_unhelpful, given.told)), note)


def _unhelpful(reply: Unhelpful) -> Row:
    topics = ", ".join(map(subject, reply.topics))
    cells = (reply.question or "(not stored)", reply.day.isoformat(), topics, reply.comment or "")
    return Row(cells)


def _forms(report: Report) -> Section:
    ended = ", ".join(f"{count} {end}" for end, count in report.forms.ended.items())
    note = f"{report.forms.started} started: {ended}"
    made = _counts("Contact form", "left at", report.forms.left_at, note, subject)
    return Section(made.title, made.columns, made.rows, note)


def _requests(report: Report) -> Section:
    shown = report.requests if any(report.requests.values()) else {}
    return _counts("Contact requests", "status", shown, "There were no contact requests.", subject)


def _stale(report: Report) -> Section:
    total = sum(len(stale.figures) for stale in report.stale)
    note = (
        f"{total} figures; look them up again and write them into the article with their new date"
        if total
        else "Every figure is recent enough."
    )
    columns = ("section", "figures", "as of", "source")
    rows = tuple(map(_old_figures, report.stale))
    return Section("Figures that have become old", columns, rows, note)


def _old_figures(stale: Stale) -> Row:
    source = f"{stale.source} ({stale.url})" if stale.url else stale.source
    return Row((stale.section, str(len(stale.figures)), stale.as_of, source))


def _counts(
    title: str, of: str, counts: Mapping[str, int], empty: str, name: Callable[[str], str]
) -> Section:
    rows = tuple(Row((name(key), str(count)), count) for key, count in counts.items())
    return Section(title, (of, "how many"), rows, "" if rows else empty)


_SECTIONS: tuple[Callable[[Report], Section], ...] = (
    _traffic,
    _topics,
    _statuses,
    _unanswered,
    _feedback,
    _forms,
    _requests,
    _stale,
)
