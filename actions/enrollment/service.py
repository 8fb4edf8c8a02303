"""The form's outside in the running program: provider from the knowledge base, requests stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

import structlog
from sqlalchemy.exc import SQLAlchemyError

from actions.enrollment.erasing.erasure import erase, forget_later
from actions.enrollment.erasing.postponed import Postponed
from actions.enrollment.form.outside import Outcome, Receipt, Standing, Unavailable
from actions.enrollment.provider import Provider, provider_of
from actions.enrollment.settings import EnrollmentSettings
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.spool import Spool
from actions.enrollment.store.vault import KeyProblem
from actions.enrollment.submission import Submission
from knowledge.database import DatabaseError

DOWN = (SQLAlchemyError, DatabaseError, KeyProblem, OSError)
log = structlog.get_logger()


class EnrollmentService:
    """Implements `Services` over the store of requests, with the spool for when it is down."""

    def __init__(self, provider: Callable[[], Provider], store: LeadStore, spool: Spool) -> None:
        self._provider = provider
        self.store = store
        self.spool = spool
        self._postponed = Postponed(spool.folder)

    @property
    def provider(self) -> Provider:
        """Who takes the requests."""
        return self._provider()

    def save(self, submission: Submission) -> Receipt:
        """Commit a request, or keep it until the store is back."""
        try:
            saved = self.store.save(submission)
        except DOWN as error:
            return self._keep(submission, error)
        outcome = Outcome.SAVED if saved.created else Outcome.UPDATED
        log.info("enrollment.saved", outcome=outcome.value)
        return Receipt(outcome, saved.reference)

    def find(self, who: str) -> Standing | None:
        """The latest request of a reference, e-mail address or phone number."""
        with _reached():
            found = self.store.find(who)
        return Standing(found[0].reference, found[0].status, found[0].created_at) if found else None

    def cancel(self, who: str) -> bool:
        """Withdraw the requests of a reference or contact; whether there was one."""
        waiting = self.spool.discard(lambda s: who in (s.email, s.phone))
        with _reached():
            return bool(self.store.withdraw(who)) or bool(waiting)

    def erase(self, who: str) -> bool:
        """Remove the data of a reference or contact; whether there was any."""
        with _reached():
            return erase(self.store.database, self.spool, who, by="visitor").found

    def forget(self, conversation: str) -> None:
        """Have what was typed in an ended form removed from the stored conversation."""
        try:
            forget_later(self.store.database, conversation)
        except DOWN as error:
            log.warning("enrollment.forget.waits", error=type(error).__name__)
            self._postpone(conversation)

    def deliver_spool(self) -> int:
        """Save what was kept while the store was down; return how many."""
        try:
            delivered = self.spool.deliver(self.store.save)
            self._postponed.deliver(lambda sender: forget_later(self.store.database, sender))
            return delivered
        except DOWN as error:
            log.warning("enrollment.spool.waits", error=type(error).__name__)
            return 0

    def _postpone(self, conversation: str) -> None:
        try:
            self._postponed.keep(conversation)
        except OSError as error:
            log.error("enrollment.forget.failed", error=type(error).__name__)

    def _keep(self, submission: Submission, cause: Exception) -> Receipt:
        log.error("enrollment.store.down", error=type(cause).__name__)
        try:
            self.spool.keep(submission)
        except OSError as error:
            log.error("enrollment.spool.failed", error=type(error).__name__)
            return Receipt(Outcome.FAILED)
        return Receipt(Outcome.QUEUED)


@cache
def enrollment_service() -> EnrollmentService:
    """The process's service, made from the environment."""
    settings = EnrollmentSettings.from_environment()
    return EnrollmentService(_configured_provider, settings.store(), settings.spool())


def _configured_provider() -> Provider:
    from actions.resources import knowledge_base  # the staff's commands do without it

    return provider_of(knowledge_base())


@contextmanager
def _reached() -> Iterator[None]:
    try:
        yield
    except DOWN as error:
        raise Unavailable(type(error).__name__) from error
