"""Connections: SQLite made ready for several threads and processes, any other URL as it is."""

from __future__ import annotations

import errno
import os
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from knowledge.postgres import postgres_engine

BUSY_MILLISECONDS = 5000
OWNER_ONLY = 0o600
WRITES = "writes"
"""Execution option of a connection that will write: it waits its turn at the beginning."""


class DatabaseError(RuntimeError):
    """The database cannot be used; the message says what to do."""


@cache
def engine_for(database_url: str) -> Engine:
    """Return the process's one engine of a database; nothing is opened yet.

    Its errors do not tell the values of a statement, since errors are logged.
    """
    url = _parsed(database_url)
    if url.get_driver_name() == "psycopg":
        return postgres_engine(url)
    if url.get_backend_name() != "sqlite":
        return create_engine(url, hide_parameters=True, pool_pre_ping=True)
    waiting = {"timeout": BUSY_MILLISECONDS / 1000}
    engine = create_engine(url, hide_parameters=True, connect_args=waiting)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def sqlite_path(database_url: str) -> Path | None:
    """Return the file of a SQLite URL; None in memory or for another database."""
    url = _parsed(database_url)
    is_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return Path(str(url.database)) if is_file else None


def make_file(database_url: str) -> None:
    """Make a SQLite file that only its owner may read, with the folders above it.

    A file that is there is not opened: closing it would drop this process's locks on it, and
    with them what keeps several processes from harming the database.
    """
    path = sqlite_path(database_url)
    if path is None:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            _require_writable(path)
        else:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, OWNER_ONLY))
    except OSError as error:
        raise DatabaseError(
            f"{path} cannot be written ({error.strerror}); make {path.parent} writable, "
            "or set COUNSELOR_DATA_DIR to a folder that is"
        ) from error


def _require_writable(path: Path) -> None:
    if not os.access(path, os.R_OK | os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def hidden(database_url: str) -> str:
    """Return the URL for messages, its password masked."""
    return _parsed(database_url).render_as_string(hide_password=True)


def _parsed(database_url: str) -> URL:
    try:
        url = make_url(database_url)
        if url.drivername in ("postgresql", "postgres"):
            url = url.set(drivername="postgresql+psycopg")
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise DatabaseError(
            f"COUNSELOR_DATABASE_URL is not a usable SQLAlchemy URL ({error}); write "
            "sqlite:////path/to/counselor.db or postgresql+psycopg://user@host/name"
        ) from error
    return url


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy begins; the driver would leave DDL outside
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
