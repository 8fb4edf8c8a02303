"""The tables of every floor, made or brought up to date."""

from __future__ import annotations

import importlib
import importlib.util

from sqlalchemy import Connection

from knowledge.database import WRITES, engine_for, make_file
from knowledge.postgres import patience

PARTS = {
    "knowledge": "knowledge.migrations",
    "contact requests": "actions.enrollment.store.migrations",
    "conversations": "bot.runtime.migrations",
    "feedback": "bot.channel.migrations",
}
"""Packages with a `SCHEMA`."""


def migrate_all(database_url: str) -> list[str]:
    """Upgrade each part in a transaction of its own; return their names."""
    make_file(database_url)
    engine = engine_for(database_url).execution_options(**{WRITES: True})
    done = []
    for part, module in PARTS.items():
        if importlib.util.find_spec(module) is not None:
            with engine.begin() as connection, patience(connection):
                _upgrade(module, connection)
            done.append(part)
    return done


def _upgrade(module: str, connection: Connection) -> None:
    importlib.import_module(module).SCHEMA.upgrade(connection)
