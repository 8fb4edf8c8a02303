"""The table of conversations: one row for each event, in order."""

from __future__ import annotations

from sqlalchemy import BigInteger, Float, Index, Integer, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Tables that conversations are kept in."""


class ConversationEvent(Base):
    """Something that happened in a conversation, as Rasa writes it."""

    __tablename__ = "conversation_event"
    __table_args__ = (
        Index("conversation_event_by_sender", "sender_id", "id"),
        Index("conversation_event_by_time", "timestamp"),
        # ids are never used twice, so that an erased conversation is noticed by every process
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    sender_id: Mapped[str] = mapped_column(String(255))
    type_name: Mapped[str] = mapped_column(String(255))
    timestamp: Mapped[float] = mapped_column(Float(53))
    intent_name: Mapped[str | None] = mapped_column(String(255))
    action_name: Mapped[str | None] = mapped_column(String(255))
    data: Mapped[str] = mapped_column(Text)
    """The whole event as JSON."""
