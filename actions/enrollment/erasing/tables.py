"""The tables with what visitors said: the upper floor's, known here by their names."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import DateTime, TableClause, column, inspect, table
from sqlalchemy.orm import Session

EVENTS = tuple(
    table(name, column("id"), column("sender_id"), column("timestamp"), column("data"))
    for name in ("conversation_event", "events")
)
"""The program's own table, and the one of Rasa's SQL tracker store."""
FEEDBACK = table(
    "chat_feedback",
    column("session_id"),
    column("comment"),
    column("created_at", DateTime(timezone=True)),
)
"""The table of the site's channel; a session's id is its conversation's."""


def existing(session: Session, tables: Iterable[TableClause]) -> list[TableClause]:
    """Those that this database has: the channel or Rasa's store may not be in use."""
    inspector = inspect(session.connection())
    return [known for known in tables if inspector.has_table(known.name)]
