"""Erase personal data from requests and conversations, keeping only that it was done."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.enrollment.erasing.conversations import mentioning, scrub
from actions.enrollment.store.database import LeadDatabase
from actions.enrollment.store.leads import note_withdrawal
from actions.enrollment.store.model import Delivery, Erasure, Lead, Submitted
from actions.enrollment.store.spool import Spool

SETTLING = timedelta(seconds=5)
"""The conversation's last message is stored after the form has ended."""


@dataclass(frozen=True)
class ErasureReport:
    """What an erasure removed."""

    leads: int
    waiting: int
    conversations: int
    events: int

    @property
    def found(self) -> bool:
        """Was there anything to remove?"""
        return bool(self.leads or self.waiting or self.conversations)


def erase(database: LeadDatabase, spool: Spool, who: str, *, by: str) -> ErasureReport:
    """Remove the personal data of a reference, e-mail address or phone number everywhere."""
    with database.writing() as session:
        leads = [lead for lead in database.matching(session, who) if lead.status != "erased"]
        contacts = {who, *(c for le in leads for c in _contacts(database, le) if c)}
        conversations, events = erase_leads(database, session, leads, contacts, by=by)
    waiting = spool.discard(lambda s: bool(_folded(s.email, s.phone) & _folded(*contacts)))
    return ErasureReport(len(leads), waiting, conversations, events)


def erase_leads(
    database: LeadDatabase,
    session: Session,
    leads: Sequence[Lead],
    contacts: Iterable[str],
    *,
    by: str,
) -> tuple[int, int]:
    """Empty requests, the conversations they came from and those that mention the contacts.

    Returns how many conversations and events were changed.
    """
    senders = set(_conversations(session, leads)) | mentioning(session, contacts)
    events = scrub(session, sorted(senders))
    for lead in leads:
        _empty(session, lead)
    if leads or senders:
        _record(session, leads, by, len(senders), events)
    return len(senders), events


def forget_later(database: LeadDatabase, conversation: str) -> None:
    """Have a conversation scrubbed once its last message is stored."""
    now = datetime.now(UTC)
    with database.writing() as session:
        session.add(
            Delivery(
                kind="scrub",
                key=uuid.uuid4().hex,
                event="form.ended",
                conversation=conversation,
                created_at=now,
                due_at=now + SETTLING,
                attempts=0,
            )
        )


def _folded(*contacts: str | None) -> set[str]:
    return {contact.casefold() for contact in contacts if contact}


def _contacts(database: LeadDatabase, lead: Lead) -> tuple[str | None, str | None]:
    return database.vault.open(lead.email), database.vault.open(lead.phone)


def _conversations(session: Session, leads: Sequence[Lead]) -> list[str]:
    ids = [lead.id for lead in leads]
    query = select(Submitted.conversation).where(Submitted.lead_id.in_(ids)).distinct()
    return [sender for sender in session.scalars(query) if sender]


def _empty(session: Session, lead: Lead) -> None:
    lead.name = lead.email = lead.phone = lead.email_hash = lead.phone_hash = None
    lead.status = "erased"
    lead.updated_at = datetime.now(UTC)
    for submitted in session.scalars(select(Submitted).where(Submitted.lead_id == lead.id)):
        submitted.conversation = None
    note_withdrawal(session, lead)


def _record(session: Session, leads: Sequence[Lead], by: str, senders: int, events: int) -> None:
    references: list[str | None] = [lead.reference for lead in leads]
    for number, reference in enumerate(references or [None]):
        session.add(
            Erasure(
                reference=reference,
                at=datetime.now(UTC),
                by=by,
                conversations=senders if number == 0 else 0,
                events=events if number == 0 else 0,
            )
        )
