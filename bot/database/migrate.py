"""The tables of every floor, made or brought up to date."""

from __future__ import annotations

from actions.enrollment.store import migrations as contact_requests
from bot.channel import migrations as feedback
from bot.runtime.store import migrations as conversations
from knowledge import migrations as knowledge
from knowledge.database import WRITES, engine_for, make_file
from knowledge.postgres import patience

PARTS = {
    "knowledge": knowledge.SCHEMA,
    "contact requests": contact_requests.SCHEMA,
    "conversations": conversations.SCHEMA,
    "feedback": feedback.SCHEMA,
}
"""The floors and rooms with tables of their own."""


def migrate_all(database_url: str) -> list[str]:
    """Upgrade each part in a transaction of its own; return their names."""
    make_file(database_url)
    engine = engine_for(database_url).execution_options(**{WRITES: True})
    for schema in PARTS.values():
        with engine.begin() as connection, patience(connection):
            schema.upgrade(connection)
    return list(PARTS)
