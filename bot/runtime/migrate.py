"""The conversations' tables, made at the first start."""

from __future__ import annotations

from sqlalchemy import Engine

from bot.runtime.conversations import Base


def ensure_conversations(engine: Engine) -> None:
    """Create what is missing."""
    Base.metadata.create_all(engine)
