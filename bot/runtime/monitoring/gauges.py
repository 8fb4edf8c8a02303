"""Metrics that are read when they are asked for: contact requests, and what waits to be done.

They are the database's, not the process's: every node tells the same, so take the maximum of
nodes, not the sum. The spool alone is a node's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from actions.enrollment.service import DOWN, EnrollmentService, enrollment_service
from actions.enrollment.store.counts import Counts, read_counts
from actions.enrollment.store.model import STATUSES


class Queues(Collector):
    """Looks into the database and the spool once for each time it is asked."""

    def __init__(self, service: EnrollmentService) -> None:
        self._service = service

    def collect(self) -> Iterator[Metric]:
        """The gauges; without a database only those that need none."""
        yield gauge(
            "spool_requests", "Requests that wait for the database", len(self._service.spool)
        )
        try:
            counts = read_counts(self._service.store.database)
        except DOWN:
            yield gauge("database_up", "Whether the database answers", 0)
            return
        yield gauge("database_up", "Whether the database answers", 1)
        yield from of_counts(counts, datetime.now(UTC))


def of_counts(counts: Counts, now: datetime) -> Iterator[Metric]:
    """The gauges of what was counted."""
    leads = GaugeMetricFamily("counselor_leads", "Contact requests", labels=["status"])
    for status in STATUSES:
        leads.add_metric([status], counts.leads.get(status, 0))
    waiting = GaugeMetricFamily(
        "counselor_deliveries_waiting", "Notices and other work to be done", labels=["kind"]
    )
    for kind, number in counts.deliveries.items():
        waiting.add_metric([kind], number)
    oldest = counts.oldest_delivery
    age = (now - oldest).total_seconds() if oldest else 0.0
    yield leads
    yield waiting
    yield gauge("delivery_oldest_seconds", "Since when the oldest of them waits", max(0.0, age))


def gauge(name: str, text: str, value: float) -> Metric:
    """One number."""
    return GaugeMetricFamily(f"counselor_{name}", text, value=value)


def rendered() -> bytes:
    """The gauges as text."""
    registry = CollectorRegistry()
    registry.register(Queues(enrollment_service()))
    return generate_latest(registry)
