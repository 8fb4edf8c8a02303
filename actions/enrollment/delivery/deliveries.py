"""What is done after a commit, until it is done: webhook calls, notices, scrubs; and the spool.

Each is a row that is claimed, carried out and marked; whoever claims one and dies leaves it to be
claimed again. So each happens at least once, and carries a key by which the receiver tells
repetitions.
"""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy import ColumnElement, func, select, update

from actions.enrollment.delivery.channels import Undelivered, carry_out
from actions.enrollment.service import DOWN, EnrollmentService
from actions.enrollment.settings import EnrollmentSettings
from actions.enrollment.store.model import Delivery

CLAIM = timedelta(minutes=2)
"""For how long a claimed delivery is left alone."""
FIRST_WAIT = timedelta(seconds=10)
LONGEST_WAIT = timedelta(hours=1)
FARTHEST = timedelta(hours=2)
"""Nothing waits for longer: what is due later was written by a clock that had leapt ahead."""
BATCH = 50
INTERVAL = 5.0
log = structlog.get_logger()


@dataclass(frozen=True)
class DeliveryReport:
    """What a round did, and what still waits."""

    done: int = 0
    failed: int = 0
    waiting: int = 0


def deliver_pending(
    service: EnrollmentService,
    settings: EnrollmentSettings | None = None,
    now: datetime | None = None,
) -> DeliveryReport:
    """Save what is in the spool and carry out what is due; never raises for a receiver's fault."""
    settings = settings or EnrollmentSettings.from_environment()
    done = service.deliver_spool()
    failed = 0
    moment = now or datetime.now(UTC)
    for _ in range(BATCH):
        delivery = _claim(service, moment)
        if delivery is None:
            break
        fault = _attempt(service, settings, delivery)
        _settle(service, delivery, fault, moment)
        done, failed = done + (fault is None), failed + (fault is not None)
    return DeliveryReport(done, failed, _waiting(service))


def start_deliveries(
    service: EnrollmentService,
    settings: EnrollmentSettings | None = None,
    interval: float = INTERVAL,
) -> Deliverer:
    """Deliver every few seconds in a thread of its own, until `stop()`."""
    deliverer = Deliverer(service, settings or EnrollmentSettings.from_environment(), interval)
    deliverer.start()
    return deliverer


class Deliverer(threading.Thread):
    """The background task of a server."""

    def __init__(
        self, service: EnrollmentService, settings: EnrollmentSettings, interval: float
    ) -> None:
        super().__init__(name="deliveries", daemon=True)
        self._service = service
        self._settings = settings
        self._interval = interval
        self._stopping = threading.Event()

    def run(self) -> None:
        """One round after another; a database that is down is waited for."""
        while not self._stopping.wait(self._interval):
            try:
                deliver_pending(self._service, self._settings)
            except DOWN as error:
                log.warning("enrollment.deliveries.wait", error=type(error).__name__)
            except Exception as error:  # the next round is due whatever happened in this one
                log.error("enrollment.deliveries.failed", error=type(error).__name__)

    def stop(self, timeout: float | None = 15) -> None:
        """Finish the present round."""
        self._stopping.set()
        self.join(timeout)


def _due(moment: datetime) -> ColumnElement[bool]:
    due = (Delivery.due_at <= moment) | (Delivery.due_at > moment + FARTHEST)
    return Delivery.done_at.is_(None) & due


def _claim(service: EnrollmentService, moment: datetime) -> Delivery | None:
    """Take a delivery that is due; others see it as not due until the claim ends."""
    database = service.store.database
    with database.reading() as session:
        due = session.scalars(
            select(Delivery).where(_due(moment)).order_by(Delivery.due_at).limit(5)
        ).all()
    for delivery in due:
        with database.writing() as session:
            claimed = session.execute(
                update(Delivery)
                .where(Delivery.id == delivery.id, _due(moment))
                .values(due_at=moment + CLAIM, attempts=Delivery.attempts + 1)
            )
            taken = bool(getattr(claimed, "rowcount", 0))
        if taken:
            return delivery
    return None


def _attempt(
    service: EnrollmentService, settings: EnrollmentSettings, delivery: Delivery
) -> str | None:
    """Carry a delivery out; return in a word why it failed."""
    try:
        carry_out(delivery, service, settings)
    except Undelivered as fault:
        return str(fault)[:80]
    return None


def _settle(
    service: EnrollmentService, delivery: Delivery, fault: str | None, moment: datetime
) -> None:
    """Mark it done, or due again after a while that doubles with each attempt."""
    values: dict[str, object] = {"fault": fault}
    if fault is None:
        values["done_at"] = moment
    else:
        values["due_at"] = moment + wait_after(delivery.attempts + 1)
        log.warning("enrollment.delivery.failed", kind=delivery.kind, id=delivery.id, fault=fault)
    with service.store.database.writing() as session:
        session.execute(update(Delivery).where(Delivery.id == delivery.id).values(**values))


def wait_after(attempts: int) -> timedelta:
    """Ten seconds, twenty, forty ... an hour; spread, so that not all come back at once."""
    wait: timedelta = min(FIRST_WAIT * 2.0 ** min(attempts - 1, 12), LONGEST_WAIT)
    return wait * random.uniform(0.8, 1.2)


def _waiting(service: EnrollmentService) -> int:
    with service.store.database.reading() as session:
        query = select(func.count()).select_from(Delivery).where(Delivery.done_at.is_(None))
        return (session.scalar(query) or 0) + len(service.spool)
