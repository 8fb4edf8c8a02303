"""What the form needs from outside: the provider's data, and who takes and finds requests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from actions.enrollment.provider import Provider
from actions.enrollment.submission import Submission


class Outcome(StrEnum):
    """What became of a submission."""

    SAVED = "saved"
    UPDATED = "updated"
    QUEUED = "queued"
    FAILED = "failed"


@dataclass(frozen=True)
class Receipt:
    """Outcome of a submission; the reference only once the request is committed."""

    outcome: Outcome
    reference: str | None = None


@dataclass(frozen=True)
class Standing:
    """What a returning visitor may learn about a request."""

    reference: str
    status: str
    received: datetime


class Unavailable(RuntimeError):
    """The store of requests cannot be reached now."""


class Services(Protocol):
    """The outside of the form."""

    @property
    def provider(self) -> Provider:
        """Who takes the requests."""

    def save(self, submission: Submission) -> Receipt:
        """Commit a request, or keep it until the store is back."""

    def find(self, who: str) -> Standing | None:
        """The latest request of a reference, e-mail address or phone number."""

    def cancel(self, who: str) -> bool:
        """Withdraw the requests of a reference or contact; whether there was one."""

    def erase(self, who: str) -> bool:
        """Remove the data of a reference or contact; whether there was any."""
