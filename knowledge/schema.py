"""Tables made or brought up to date by migrations: each room has its own, and its own version."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, MetaData, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from knowledge.database import WRITES

LOCK = 7_219_034_511
"""PostgreSQL's advisory lock of those who migrate."""


@dataclass(frozen=True)
class Schema:
    """The migrations of a room's tables, and the one that this program needs."""

    folder: Path
    """Where `env.py` and `versions` lie."""
    version_table: str
    newest: str
    """The newest migration; a test holds them together."""

    def upgrade(self, connection: Connection) -> None:
        """Bring the tables to this program's schema, in the connection's transaction."""
        from alembic import command
        from alembic.config import Config

        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        config = Config()
        config.set_main_option("script_location", str(self.folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        config.attributes["version_table"] = self.version_table
        command.upgrade(config, "head")

    def ensure_current(self, engine: Engine) -> None:
        """Make or migrate the tables unless they are as this program needs them."""
        if self._version(engine) != self.newest:
            with engine.execution_options(**{WRITES: True}).begin() as connection:
                self.upgrade(connection)

    def _version(self, engine: Engine) -> str | None:
        with engine.connect() as connection:
            try:
                found = connection.scalar(text(f"SELECT version_num FROM {self.version_table}"))
            except (OperationalError, ProgrammingError) as error:
                if not _missing(error):
                    raise
                return None
        return str(found)


def run_migrations(metadata: MetaData) -> None:
    """What a room's `env.py` does: migrate on the connection that Alembic was handed."""
    from alembic import context

    attributes = context.config.attributes
    context.configure(
        connection=attributes["connection"],
        target_metadata=metadata,
        version_table=attributes["version_table"],
    )
    context.run_migrations()


def _missing(error: Exception) -> bool:
    said = str(error).lower()
    return "no such table" in said or "does not exist" in said
