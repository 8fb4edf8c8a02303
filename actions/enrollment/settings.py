"""What the operator can set about contact requests; read from the environment at the edges."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.spool import FOLDER, Spool
from actions.enrollment.store.vault import Vault
from knowledge.settings import Storage

WEBHOOK_URL = "COUNSELOR_LEAD_WEBHOOK_URL"
WEBHOOK_SECRET = "COUNSELOR_LEAD_WEBHOOK_SECRET"
SMTP_URL = "COUNSELOR_SMTP_URL"


@dataclass(frozen=True)
class EnrollmentSettings:
    """Storage, keys and receivers."""

    storage: Storage
    vault: Vault = field(default_factory=Vault)
    webhook_url: str | None = None
    webhook_secret: str | None = None
    smtp_url: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> EnrollmentSettings:
        """Read the COUNSELOR_* variables."""
        return cls(
            storage=Storage.from_environment(environment),
            vault=Vault.from_environment(environment),
            webhook_url=environment.get(WEBHOOK_URL) or None,
            webhook_secret=environment.get(WEBHOOK_SECRET) or None,
            smtp_url=environment.get(SMTP_URL) or None,
        )

    @property
    def notices(self) -> tuple[str, ...]:
        """The kinds of deliveries that a new request leads to."""
        receivers = {"webhook": self.webhook_url, "email": self.smtp_url}
        return tuple(kind for kind, receiver in receivers.items() if receiver)

    def store(self) -> LeadStore:
        """The store of requests."""
        return LeadStore(self.storage.database_url, self.vault, self.notices)

    def spool(self) -> Spool:
        """Where requests wait while the store is down."""
        return Spool(self.storage.data_dir / FOLDER, self.vault)
