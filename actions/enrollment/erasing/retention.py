"""Erase what was kept for long enough: requests, conversations, and at last the consent ledger."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from actions.enrollment.erasing.conversations import delete_conversations, idle_since
from actions.enrollment.erasing.erasure import erase_leads
from actions.enrollment.store.database import LeadDatabase
from actions.enrollment.store.model import ConsentEntry, Delivery, Lead, Submitted

VARIABLE = "COUNSELOR_RETENTION_{}_DAYS"
DELIVERIES = timedelta(days=30)
"""For how long it is kept that something was delivered."""


class RetentionProblem(ValueError):
    """A setting is no number of days."""

    for_operators = True


@dataclass(frozen=True)
class RetentionSettings:
    """For how long things are kept."""

    leads: timedelta = timedelta(days=730)
    """Contact requests, from their last change."""
    conversations: timedelta = timedelta(days=90)
    """Stored conversations, from their last message."""
    consent: timedelta = timedelta(days=1825)
    """The consent ledger, which holds no personal data, from its last entry on a request."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> RetentionSettings:
        """Read COUNSELOR_RETENTION_LEADS_DAYS, ..._CONVERSATIONS_DAYS and ..._CONSENT_DAYS."""
        kept = {}
        for name in ("leads", "conversations", "consent"):
            variable = VARIABLE.format(name.upper())
            if value := environment.get(variable):
                if not value.isdigit() or int(value) < 1:
                    raise RetentionProblem(f"{variable} is {value!r}; write a number of days")
                kept[name] = timedelta(days=int(value))
        return cls(**kept)


@dataclass(frozen=True)
class RetentionReport:
    """How much is due to go, or went."""

    leads: int
    conversations: int
    consents: int
    deliveries: int
    erased: bool


def run_retention(
    database: LeadDatabase,
    settings: RetentionSettings,
    *,
    dry_run: bool = True,
    now: datetime | None = None,
) -> RetentionReport:
    """Count what has been kept for long enough, and erase it unless it is a dry run."""
    moment = now or datetime.now(UTC)
    opened = database.reading() if dry_run else database.writing()
    with opened as session:
        leads = list(session.scalars(select(Lead).where(_old(moment - settings.leads))))
        senders = idle_since(session, (moment - settings.conversations).timestamp())
        references = _settled(session, moment - settings.consent)
        delivered = Delivery.done_at < moment - DELIVERIES
        deliveries = session.scalar(select(func.count()).where(delivered)) or 0
        if not dry_run:
            erase_leads(database, session, leads, set(), by="retention")
            delete_conversations(session, senders, moment - settings.conversations)
            session.execute(delete(Delivery).where(delivered))
            _close_ledger(session, references)
    return RetentionReport(len(leads), len(senders), len(references), deliveries, not dry_run)


def _old(limit: datetime) -> ColumnElement[bool]:
    return (Lead.updated_at < limit) & (Lead.status != "erased")


def _settled(session: Session, limit: datetime) -> list[str]:
    """References whose last ledger entry is old, and whose personal data is gone."""
    alive = select(Lead.reference).where(Lead.status != "erased")
    query: Any = (
        select(ConsentEntry.reference)
        .where(ConsentEntry.reference.not_in(alive))
        .group_by(ConsentEntry.reference)
        .having(func.max(ConsentEntry.at) < limit)
    )
    return list(session.scalars(query))


def _close_ledger(session: Session, references: list[str]) -> None:
    """Remove the entries, and the empty rows of their requests."""
    ids = list(session.scalars(select(Lead.id).where(Lead.reference.in_(references))))
    session.execute(delete(Delivery).where(Delivery.lead_id.in_(ids)))
    session.execute(delete(Submitted).where(Submitted.lead_id.in_(ids)))
    session.execute(delete(Lead).where(Lead.id.in_(ids)))
    session.execute(delete(ConsentEntry).where(ConsentEntry.reference.in_(references)))
