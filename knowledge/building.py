"""One build: the article read and encoded, then all rows replaced."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.orm import Session

from knowledge.encoder import Encoder
from knowledge.migrations import SCHEMA
from knowledge.model import Base, Build
from knowledge.reading.article import read_article
from knowledge.reading.facts import Problem
from knowledge.reading.front_matter import (
    ArticleError,
    Vocabulary,
    read_vocabulary,
    split_front_matter,
)
from knowledge.reading.topics import read_guide
from knowledge.rows import RowWriter
from knowledge.settings import DEFAULT_ARTICLE

Progress = Callable[[str], None]


@dataclass(frozen=True)
class BuildReport:
    """What a build made, and what of the article it could not read."""

    article_digest: str
    counts: dict[str, int]
    problems: tuple[Problem, ...]
    seconds: float


class Builder:
    """Reads and encodes when made, so that the transaction is short."""

    def __init__(
        self, text: str, encoder: Encoder, vocabulary: Vocabulary | None, progress: Progress
    ) -> None:
        self._started = time.monotonic()
        self._progress = progress
        progress("reading the article")
        vocabulary = vocabulary_for(text, vocabulary)
        self._article = read_article(text, vocabulary)
        if not self._article.statements:
            raise ArticleError("the article has no statements; write paragraphs or lists in it")
        progress(f"encoding {len(self._article.statements)} statements")
        guide = read_guide(vocabulary.topics)
        self._writer = RowWriter(vocabulary, guide, self._article, encoder)

    def write(self, connection: Connection, digest: str, schema: str) -> BuildReport:
        """Replace every row, in the connection's transaction."""
        self._progress("writing the database")
        SCHEMA.upgrade(connection)
        number = (connection.scalar(select(func.max(Build.id))) or 0) + 1
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(delete(table))
        with Session(connection) as session:
            counts = self._writer.write(session, number, digest, schema)
            session.commit()
        seconds = time.monotonic() - self._started
        return BuildReport(digest, counts, self._article.problems, seconds)


def vocabulary_for(text: str, fallback: Vocabulary | None = None) -> Vocabulary:
    """Return an article's own vocabulary, else the fallback, else that of the project's article."""
    if split_front_matter(text)[0] is not None:
        return read_vocabulary(text)
    return fallback or read_vocabulary(DEFAULT_ARTICLE.read_text(encoding="utf-8"))
