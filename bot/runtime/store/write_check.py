"""Whether the database still takes what is written: a full disk can be read from all the same."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, delete, insert
from sqlalchemy.exc import SQLAlchemyError

from bot.runtime.store.conversations import ConversationEvent

SENDER = "trial of the database"
BYTES = 32 * 1024
"""More than a message needs, so that what succeeds here succeeds there."""

logger = logging.getLogger(__name__)


class WriteCheck:
    """Remembers a write that failed, and writes something itself until that succeeds."""

    def __init__(self, writing: Engine) -> None:
        self._writing = writing
        self.is_due = False

    @contextmanager
    def noting_failures(self) -> Iterator[None]:
        """Writes in this block tell whether the check is due."""
        try:
            yield
        except SQLAlchemyError:
            if not self.is_due:
                logger.error("database.write_failed")
            self.is_due = True
            raise
        self.is_due = False

    def succeeds(self) -> bool:
        """Write, and take it away again."""
        row = {"sender_id": SENDER, "type_name": "trial", "timestamp": 0.0, "data": "x" * BYTES}
        try:
            with self.noting_failures():
                with self._writing.begin() as connection:
                    connection.execute(insert(ConversationEvent), row)
                with self._writing.begin() as connection:
                    mine = ConversationEvent.sender_id == SENDER
                    connection.execute(delete(ConversationEvent).where(mine))
        except SQLAlchemyError:
            return False
        return True
