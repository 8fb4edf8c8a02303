"""The conversations' database: an engine that suits SQLite and servers alike."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url

from bot.runtime.errors import DataFolderUnwritable

BUSY_MILLISECONDS = 5_000
POOL_SIZE = 5
POOL_OVERFLOW = 10


def engine_for(url: str) -> Engine:
    """Connect to `url`; a SQLite file is made with mode 600 and write-ahead logging."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(
            url, pool_pre_ping=True, pool_size=POOL_SIZE, max_overflow=POOL_OVERFLOW
        )
    if parsed.database and parsed.database != ":memory:":
        make_private_file(Path(parsed.database))
    engine = create_engine(url)
    event.listen(engine, "connect", _set_up_sqlite)
    return engine


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner may read, unless it exists."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise DataFolderUnwritable(path.parent) from error


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.close()
