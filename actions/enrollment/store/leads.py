"""Contact requests: saved, listed and found, their status kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from actions.enrollment.store.database import LeadDatabase
from actions.enrollment.store.model import STATUSES, ConsentEntry, Lead
from actions.enrollment.store.record import Filter, LeadRecord
from actions.enrollment.store.saving import Saved, Saver
from actions.enrollment.store.vault import Vault
from actions.enrollment.submission import Submission

OPEN = ("new", "contacted")


class LeadStore:
    """The requests in the configured database."""

    def __init__(
        self, database_url: str, vault: Vault | None = None, notices: Sequence[str] = ()
    ) -> None:
        self.database = LeadDatabase(database_url, vault)
        self._saver = Saver(self.database, notices)

    def save(self, submission: Submission) -> Saved:
        """Commit a request; the same confirmation or person again does not make a second one."""
        return self._saver.save(submission)

    def select(self, which: Filter | None = None) -> list[LeadRecord]:
        """The requests, the oldest first."""
        query = select(Lead).where(*_conditions(which or Filter()))
        with self.database.reading() as session:
            rows = session.scalars(query.order_by(Lead.created_at, Lead.id))
            return [LeadRecord.of(lead, self.database.vault) for lead in rows]

    def count_by_status(self, which: Filter | None = None) -> dict[str, int]:
        """How many requests there are of each status; nothing personal is read."""
        counted = select(Lead.status, func.count()).where(*_conditions(which or Filter()))
        with self.database.reading() as session:
            rows = session.execute(counted.group_by(Lead.status)).tuples()
            return dict.fromkeys(STATUSES, 0) | dict(rows.all())

    def find(self, who: str) -> list[LeadRecord]:
        """The requests of a reference, an e-mail address or a phone number, the newest first."""
        with self.database.reading() as session:
            leads = self.database.matching(session, who)
            return [LeadRecord.of(lead, self.database.vault) for lead in leads]

    def set_status(self, reference: str, status: str) -> bool:
        """Set new, contacted or closed; whether there is such a request with its data."""
        with self.database.writing() as session:
            lead = session.scalar(select(Lead).where(Lead.reference == reference))
            if lead is None or lead.status == "erased":
                return False
            lead.status = status
            lead.updated_at = datetime.now(UTC)
            return True

    def withdraw(self, who: str) -> int:
        """Close open requests and note that the consent is withdrawn; return how many."""
        with self.database.writing() as session:
            leads = [le for le in self.database.matching(session, who) if le.status in OPEN]
            for lead in leads:
                lead.status = "closed"
                lead.updated_at = datetime.now(UTC)
                note_withdrawal(session, lead)
            return len(leads)


def note_withdrawal(session: Session, lead: Lead) -> None:
    """Write to the ledger that a consent does not hold any more."""
    session.add(
        ConsentEntry(
            reference=lead.reference,
            event="withdrawn",
            text=lead.consent_text,
            version=lead.consent_version,
            at=datetime.now(UTC),
        )
    )


def _conditions(which: Filter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if which.since:
        conditions.append(Lead.created_at >= which.since)
    if which.until:
        conditions.append(Lead.created_at < which.until)
    if which.status:
        conditions.append(Lead.status == which.status)
    if which.program:
        conditions.append(Lead.program == which.program)
    return conditions
