"""The knowledge base's schema, step by step."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

FOLDER = Path(__file__).resolve().parent
VERSION_TABLE = "knowledge_version"


def upgrade_tables(connection: Connection) -> None:
    """Bring the knowledge tables to this program's schema, in the connection's transaction."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
