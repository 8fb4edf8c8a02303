"""What an action makes of a question; one function turns it into Rasa's messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.model import Figure, Statement


class Status(StrEnum):
    """How far the article answers the question."""

    ANSWERED = "answered"
    PARTLY = "partly"
    UNKNOWN = "unknown"
    CLARIFY = "clarify"
    OUT_OF_SCOPE = "out_of_scope"


@dataclass(frozen=True)
class SourceNote:
    """Where a figure or a statement of the answer stands."""

    title: str
    section: str
    as_of: str


@dataclass(frozen=True)
class Button:
    """A follow-up: what it says, and the question that it sends as if typed."""

    title: str
    question: str


@dataclass(frozen=True)
class Bar:
    """One value of a chart."""

    label: str
    value: float
    source: str
    as_of: str


@dataclass(frozen=True)
class Chart:
    """A bar chart; everything in it is also in the answer's text."""

    title: str
    unit: str
    items: tuple[Bar, ...]


@dataclass(frozen=True)
class Table:
    """A comparison side by side; everything in it is also in the answer's text."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Answer:
    """A reply to one question, before it is put into a channel's messages.

    `listed` holds the certifications in the order in which the text lists them, so that
    "the second one" can be understood; `told` the statements that the text contains, `figures` the
    keys of the figures that it tells, so that "and by the month?" can be.
    """

    text: str
    topic: str
    status: Status = Status.ANSWERED
    occupations: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    sources: tuple[SourceNote, ...] = ()
    buttons: tuple[Button, ...] = ()
    chart: Chart | None = None
    table: Table | None = None
    listed: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    told: tuple[str, ...] = field(default=())
    figures: tuple[str, ...] = ()
    calculated: bool = False
    """It was worked out from figures of the article."""


def figure_source(figure: Figure) -> SourceNote:
    """The source of a figure, with the section of the article that gives it."""
    return SourceNote(figure.source.title, figure.section.title, figure.source.as_of)


def statement_source(statement: Statement, article: str) -> SourceNote:
    """The source of a statement: the one that it cites, else the article itself."""
    if statement.source:
        return SourceNote(statement.source.title, statement.section.title, statement.source.as_of)
    return SourceNote(article, statement.section.title, "date not given")
