"""A contact request as the form hands it over and the store takes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Submission:
    """A request that the visitor has agreed to and confirmed."""

    key: str
    """The same for every repetition of one confirmation."""
    conversation: str
    name: str
    email: str | None
    phone: str | None
    program: str | None
    consent_text: str
    consent_version: str
    consent_at: datetime
    created_at: datetime
    source: str
