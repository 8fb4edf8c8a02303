"""How many requests there are and what waits to be done: numbers, for the operator's metrics."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from actions.enrollment.store.database import LeadDatabase
from actions.enrollment.store.model import Delivery, Lead


@dataclass(frozen=True)
class Counts:
    """Requests by status, deliveries that wait by kind, and since when the oldest does."""

    leads: dict[str, int]
    deliveries: dict[str, int]
    oldest_delivery: datetime | None


def read_counts(database: LeadDatabase) -> Counts:
    """Count in the database; its errors are the caller's."""
    waits = Delivery.done_at.is_(None)
    by_status = select(Lead.status, func.count()).group_by(Lead.status)
    by_kind = select(Delivery.kind, func.count()).where(waits).group_by(Delivery.kind)
    with database.reading() as session:
        return Counts(
            dict(session.execute(by_status).tuples().all()),
            dict(session.execute(by_kind).tuples().all()),
            session.scalar(select(func.min(Delivery.created_at)).where(waits)),
        )
