"""Figures of the article that are too old to be told for long."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.model import Figure

STALE_DAYS = 365


@dataclass(frozen=True)
class Stale:
    """Figures of one source in one section of the article."""

    section: str
    source: str
    url: str | None
    as_of: str
    """In the words of the article."""
    day: date | None
    """None when the words name no year."""
    figures: tuple[str, ...]


def stale_figures(
    figures: Iterable[Figure], today: date, days: int = STALE_DAYS
) -> tuple[Stale, ...]:
    """The figures that were true more than so many days ago, or nobody knows when; oldest first."""
    limit = today - timedelta(days=days)
    groups: dict[tuple[int, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        day = figure.source.as_of_date
        if day is None or day < limit:
            groups[figure.source_id, figure.section.title].append(figure)
    found = (_stale(group) for group in groups.values())
    return tuple(sorted(found, key=lambda s: (s.day or date.min, s.section, s.source)))


def _stale(group: list[Figure]) -> Stale:
    source = group[0].source
    return Stale(
        section=group[0].section.title,
        source=source.title,
        url=source.url,
        as_of=source.as_of,
        day=source.as_of_date,
        figures=tuple(figure.key for figure in group),
    )
