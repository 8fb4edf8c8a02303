"""The sources of an article, found by footnote mark, by asterisk or by the words in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.reading.blocks import Note
from knowledge.reading.dates import last_day
from knowledge.reading.facts import NO_DATE, NO_SOURCE, SourceFact
from knowledge.reading.names import slug

NO_SOURCE_TITLE = f"source {NO_SOURCE}"
URL_NAME = re.compile(r"https?://(?:www\.)?([^/.]+)[^/]*/(?:.*/)?([^/]+)/?$")


class Sources:
    """Every source that a figure or statement has led to, each once."""

    def __init__(self, notes: Iterable[Note]) -> None:
        self._notes = list(notes)
        self._facts: dict[tuple[str, str, str | None], SourceFact] = {}

    def of_mark(self, mark: str, line: int) -> SourceFact | None:
        """Return the source of a mark: the next note with it after the line, else the last one."""
        notes = [note for note in self._notes if note.mark == mark]
        after = [note for note in notes if note.line >= line]
        note = after[0] if after else notes[-1] if notes else None
        return self._of_note(note) if note else None

    def add(
        self, title: str | None, as_of: str | None, url: str | None = None, key: str | None = None
    ) -> SourceFact:
        """Return the source with these words, made on first use."""
        title, as_of = title or NO_SOURCE_TITLE, as_of or NO_DATE
        identity = (title, as_of, url)
        if identity not in self._facts:
            fact = SourceFact(self._free_key(key or title), title, as_of, last_day(as_of), url)
            self._facts[identity] = fact
        return self._facts[identity]

    @property
    def facts(self) -> tuple[SourceFact, ...]:
        """All sources that were used."""
        return tuple(self._facts.values())

    def _of_note(self, note: Note) -> SourceFact:
        title = note.title or (_title_of_url(note.url) if note.url else None)
        key = note.mark if slug(note.mark) else None
        return self.add(title, note.as_of, note.url, key)

    def _free_key(self, text: str) -> str:
        wanted = slug(text)[:70]
        taken = {fact.key for fact in self._facts.values()}
        candidates = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
        return next(key for key in candidates if key not in taken)


def _title_of_url(url: str) -> str:
    """Name a source by its address: the site and the last part of the path."""
    match = URL_NAME.match(url)
    return f"{match[1].upper()} {match[2].replace('-', ' ')}".strip() if match else url
