"""The schema of contact requests, step by step."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from knowledge.database import WRITES

FOLDER = Path(__file__).resolve().parent
VERSION_TABLE = "enrollment_version"
SCHEMA_VERSION = "0001"
"""The newest migration; a test holds them together."""
LOCK = 7_219_034_511
"""PostgreSQL's advisory lock of those who migrate."""


def upgrade_tables(connection: Connection) -> None:
    """Bring the tables to this program's schema, in the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def ensure_current(engine: Engine) -> None:
    """Make or migrate the tables unless they are as this program needs them."""
    if _version(engine) != SCHEMA_VERSION:
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            upgrade_tables(connection)


def _version(engine: Engine) -> str | None:
    with engine.connect() as connection:
        try:
            found = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))
        except (OperationalError, ProgrammingError) as error:
            if not _missing(error):
                raise
            return None
    return str(found)


def _missing(error: Exception) -> bool:
    said = str(error).lower()
    return "no such table" in said or "does not exist" in said
