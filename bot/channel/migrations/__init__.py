"""The channel's schema, step by step."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from knowledge.database import WRITES

FOLDER = Path(__file__).resolve().parent
VERSION_TABLE = "chat_version"
SCHEMA_VERSION = "0001"


def upgrade_tables(connection: Connection) -> None:
    """Bring the tables to this program's schema, in the connection's transaction."""
    from alembic import command
    from alembic.config import Config

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
    try:
        with engine.connect() as connection:
            return str(connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}")))
    except (OperationalError, ProgrammingError):
        return None
