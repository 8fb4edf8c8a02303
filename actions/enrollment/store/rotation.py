"""Key rotation: everything that is stored, sealed again with the first key."""

from __future__ import annotations

from sqlalchemy import select

from actions.enrollment.store.database import LeadDatabase
from actions.enrollment.store.model import Lead


def reseal_all(database: LeadDatabase) -> int:
    """Seal each request's personal data with the present key; return how many there were."""
    vault = database.vault
    with database.writing() as session:
        leads = session.scalars(select(Lead).where(Lead.status != "erased")).all()
        for lead in leads:
            email, phone = vault.open(lead.email), vault.open(lead.phone)
            lead.name = vault.seal(vault.open(lead.name))
            lead.email, lead.email_hash = vault.seal(email), vault.fingerprint(email)
            lead.phone, lead.phone_hash = vault.seal(phone), vault.fingerprint(phone)
        return len(leads)
