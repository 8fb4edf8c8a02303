"""A contact request as the staff sees it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from actions.enrollment.store.model import Lead
from actions.enrollment.store.vault import Vault


@dataclass(frozen=True)
class LeadRecord:
    """A request as the staff sees it."""

    reference: str
    name: str | None
    email: str | None
    phone: str | None
    program: str | None
    consent: bool
    consent_text: str
    consent_version: str
    consent_at: datetime
    created_at: datetime
    updated_at: datetime
    status: str
    source: str

    def to_json(self) -> dict[str, Any]:
        """With moments as ISO 8601."""
        return {
            key: value.isoformat(timespec="seconds") if isinstance(value, datetime) else value
            for key, value in asdict(self).items()
        }

    @classmethod
    def of(cls, lead: Lead, vault: Vault) -> LeadRecord:
        """A row with its personal data opened."""
        return cls(
            reference=lead.reference,
            name=vault.open(lead.name),
            email=vault.open(lead.email),
            phone=vault.open(lead.phone),
            program=lead.program,
            consent=True,
            consent_text=lead.consent_text,
            consent_version=lead.consent_version,
            consent_at=lead.consent_at,
            created_at=lead.created_at,
            updated_at=lead.updated_at,
            status=lead.status,
            source=lead.source,
        )


@dataclass(frozen=True)
class Filter:
    """Which requests to list; None does not restrict."""

    since: datetime | None = None
    until: datetime | None = None
    status: str | None = None
    program: str | None = None
