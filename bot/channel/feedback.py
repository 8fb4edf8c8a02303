"""Whether replies helped: one row for each reply that a visitor judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    DateTime,
    Delete,
    Engine,
    Integer,
    String,
    Text,
    UniqueConstraint,
    delete,
    insert,
    select,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from knowledge.database import WRITES


class Base(DeclarativeBase):
    """The channel's own tables."""


class FeedbackRow(Base):
    """A visitor's judgement of a reply."""

    __tablename__ = "chat_feedback"
    __table_args__ = (UniqueConstraint("session_id", "message_id"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    session_id: Mapped[str] = mapped_column(String(255))
    message_id: Mapped[str] = mapped_column(String(64))
    helpful: Mapped[bool] = mapped_column(Boolean)
    comment: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)


@dataclass(frozen=True)
class Feedback:
    """What a visitor says of a reply; the last word counts."""

    message_id: str
    helpful: bool
    comment: str | None = None


class FeedbackStore:
    """Feedback in the conversations' database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(**{WRITES: True})

    def save(self, session: str, feedback: Feedback) -> None:
        """Keep the feedback in place of an earlier one for the same reply."""
        values = {
            "session_id": session,
            "message_id": feedback.message_id,
            "helpful": feedback.helpful,
            "comment": feedback.comment,
            "created_at": datetime.now(UTC),
        }
        with self._writing.begin() as connection:
            connection.execute(_of(session, feedback.message_id))
            connection.execute(insert(FeedbackRow), values)

    def of(self, session: str) -> dict[str, bool]:
        """Whether each judged reply of the session helped, by message id."""
        query = select(FeedbackRow.message_id, FeedbackRow.helpful).where(
            FeedbackRow.session_id == session
        )
        with self._engine.connect() as connection:
            return {row.message_id: row.helpful for row in connection.execute(query)}

    def erase(self, session: str) -> None:
        """Delete all feedback of the session."""
        with self._writing.begin() as connection:
            connection.execute(delete(FeedbackRow).where(FeedbackRow.session_id == session))


def _of(session: str, message_id: str) -> Delete:
    return delete(FeedbackRow).where(
        FeedbackRow.session_id == session, FeedbackRow.message_id == message_id
    )
