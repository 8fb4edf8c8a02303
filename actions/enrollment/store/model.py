"""The tables of contact requests. Columns with personal data say so; all others hold none."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import DateTime, Dialect, ForeignKey, Integer, String, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

STATUSES = ("new", "contacted", "closed", "erased")


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC, on databases that keep time zones and those that do not."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store without a zone, in UTC."""
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        return value.replace(tzinfo=UTC) if value else None


class Base(DeclarativeBase):
    """Tables that contact requests are kept in."""

    type_annotation_map: ClassVar = {datetime: UtcDateTime}


class Lead(Base):
    """A contact request, with the consent that it rests on."""

    __tablename__ = "enrollment_lead"

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str | None] = mapped_column(Text)
    """Personal; sealed when keys are configured, as are e-mail and phone."""
    email: Mapped[str | None] = mapped_column(Text)
    phone: Mapped[str | None] = mapped_column(Text)
    email_hash: Mapped[str | None] = mapped_column(String(64), index=True)
    phone_hash: Mapped[str | None] = mapped_column(String(64), index=True)
    program: Mapped[str | None] = mapped_column(String(80))
    status: Mapped[str] = mapped_column(String(20), index=True)
    source: Mapped[str] = mapped_column(String(80))
    consent_text: Mapped[str] = mapped_column(Text)
    consent_version: Mapped[str] = mapped_column(String(40))
    consent_at: Mapped[datetime]
    created_at: Mapped[datetime] = mapped_column(index=True)
    updated_at: Mapped[datetime]


class Submitted(Base):
    """A confirmation that was taken: the same one again leads to the same request."""

    __tablename__ = "enrollment_submission"

    key: Mapped[str] = mapped_column(String(400), primary_key=True)
    lead_id: Mapped[int] = mapped_column(ForeignKey(Lead.id), index=True)
    conversation: Mapped[str | None] = mapped_column(String(255), index=True)
    created_at: Mapped[datetime]


class ConsentEntry(Base):
    """The consent ledger: what was agreed to or withdrawn, when; kept beyond the request."""

    __tablename__ = "enrollment_consent"

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(String(20), index=True)
    event: Mapped[str] = mapped_column(String(20))
    """given or withdrawn."""
    text: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]


class Erasure(Base):
    """That an erasure took place, and how much it removed; nothing of what was removed."""

    __tablename__ = "enrollment_erasure"

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str | None] = mapped_column(String(20), index=True)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(20))
    """staff, visitor or retention."""
    conversations: Mapped[int]
    events: Mapped[int]


class Delivery(Base):
    """Something to be done after a commit, until it is done: a webhook call, a notice, a scrub."""

    __tablename__ = "enrollment_delivery"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    key: Mapped[str] = mapped_column(String(64), unique=True)
    """Sent along, so that the receiver can tell a repetition."""
    event: Mapped[str] = mapped_column(String(40))
    lead_id: Mapped[int | None] = mapped_column(ForeignKey(Lead.id), index=True)
    conversation: Mapped[str | None] = mapped_column(String(255))
    created_at: Mapped[datetime]
    due_at: Mapped[datetime] = mapped_column(index=True)
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    done_at: Mapped[datetime | None]
    fault: Mapped[str | None] = mapped_column(String(80))
    """Why the last attempt failed, in a word; never a message of the other side."""
