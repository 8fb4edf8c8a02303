"""Build, open and verify the database of the knowledge base."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select
from sqlalchemy.exc import OperationalError, ProgrammingError, SQLAlchemyError
from sqlalchemy.orm import Session

from knowledge.database import (
    WRITES,
    DatabaseError,
    engine_for,
    hidden,
    make_file,
    sqlite_path,
)
from knowledge.encoder import Encoder
from knowledge.encoder_file import GRAPH_SHA256
from knowledge.migrations import SCHEMA
from knowledge.model import Build
from knowledge.queries import KnowledgeBase
from knowledge.reading.front_matter import Vocabulary
from knowledge.reading.topics import guide_digest

if TYPE_CHECKING:
    from knowledge.building import BuildReport, Progress

BUILD_COMMAND = "counselor knowledge build"


def article_digest(article_text: str) -> str:
    """Return the SHA-256 of an article's text."""
    return hashlib.sha256(article_text.encode()).hexdigest()


def schema_version() -> str:
    """Return the version of tables and topics that a current database has."""
    return f"{SCHEMA.newest}-{guide_digest()}"


def build(
    database_url: str,
    article_text: str,
    encoder: Encoder,
    vocabulary: Vocabulary | None = None,
    progress: Progress = lambda step: None,
) -> BuildReport:
    """Replace the knowledge base by one made from an article, in one transaction.

    Plain text without front matter is read with the vocabulary given, else with that of
    the project's own article. When anything fails the former build stays.
    """
    from knowledge.building import Builder  # spaCy and Alembic: a build alone needs them

    builder = Builder(article_text, encoder, vocabulary, progress)
    with writing(database_url) as connection:
        return builder.write(connection, article_digest(article_text), schema_version())


def upgrade(database_url: str) -> None:
    """Make or migrate the tables, leaving what is in them."""
    with writing(database_url) as connection:
        SCHEMA.upgrade(connection)


def is_current(database_url: str, article_text: str, encoder_digest: str = GRAPH_SHA256) -> bool:
    """Tell whether the database was made from this article by this program."""
    row = _newest_build(database_url)
    expected = (article_digest(article_text), schema_version(), encoder_digest)
    return row is not None and expected == (
        row.article_digest,
        row.schema_version,
        row.encoder_digest,
    )


def open_knowledge(database_url: str) -> KnowledgeBase:
    """Open a built database; raises DatabaseError with what to do where there is none."""
    row = _newest_build(database_url)
    if row is None:
        raise DatabaseError(
            f"there is no knowledge base in {hidden(database_url)}; run `{BUILD_COMMAND}`"
        )
    if row.schema_version.split("-")[0] != SCHEMA.newest:
        raise DatabaseError(
            f"the knowledge base in {hidden(database_url)} was made by another version of this "
            f"program; run `{BUILD_COMMAND}`"
        )
    return KnowledgeBase(engine_for(database_url))


def verify(database_url: str) -> list[str]:
    """Return what is wrong with a built database; nothing when it is whole."""
    knowledge = open_knowledge(database_url)
    keys, vectors = knowledge.embeddings()
    faults = []
    if not keys:
        faults.append("there is no statement; look at the article and build again")
    if len(keys) and abs((vectors**2).sum(axis=1) - 1).max() > 0.01:
        faults.append(f"some embeddings are not of unit length; run `{BUILD_COMMAND}`")
    if not knowledge.occupations():
        faults.append("there is no occupation; name one in the front matter and build again")
    return faults


@contextmanager
def writing(database_url: str) -> Iterator[Connection]:
    """Open one transaction that writes; it is undone as a whole when anything fails."""
    make_file(database_url)
    try:
        engine = engine_for(database_url).execution_options(**{WRITES: True})
        with engine.begin() as connection:
            yield connection
    except (OperationalError, ProgrammingError) as error:
        raise _refused(database_url, error) from error


def _newest_build(database_url: str) -> Build | None:
    path = sqlite_path(database_url)
    if path is not None and not path.exists():
        return None
    try:
        with Session(engine_for(database_url), expire_on_commit=False) as session:
            return session.scalars(select(Build)).first()
    except SQLAlchemyError as error:
        if _is_missing_table(error):
            return None
        raise _refused(database_url, error) from error


def _is_missing_table(error: SQLAlchemyError) -> bool:
    text = str(error).lower()
    return "no such table" in text or ("relation" in text and "does not exist" in text)


def _refused(database_url: str, error: Exception) -> DatabaseError:
    reason = str(getattr(error, "orig", error)).strip().splitlines()[0]
    return DatabaseError(
        f"the database {hidden(database_url)} refused ({reason}); check that it can be reached "
        "and written, or set COUNSELOR_DATABASE_URL to another"
    )
