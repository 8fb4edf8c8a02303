"""Prometheus metrics, without anything that a visitor wrote."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client import multiprocess as prometheus_processes
from sanic import Blueprint, Request
from sanic.response import HTTPResponse, raw

from bot.runtime.metrics_files import PROCESSES

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
SECONDS = (0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
CHANNELS = frozenset({"rest", "site", "ask", "chat"})

MESSAGES = Counter(
    "counselor_messages_total", "Messages by channel and outcome", ["channel", "outcome"]
)
LATENCY = Histogram(
    "counselor_message_seconds", "From a message to its reply", ["channel"], buckets=SECONDS
)
STAGE = Histogram(
    "counselor_stage_seconds", "Parts of answering a message", ["stage"], buckets=SECONDS
)
ANSWERS = Counter("counselor_answers_total", "Answers by status", ["status"])
FORM = Counter("counselor_form_total", "Contact form by field and status", ["field", "status"])
DATABASE_ERRORS = Counter("counselor_database_errors_total", "Failures of the database")
IN_FLIGHT = Gauge(
    "counselor_messages_in_flight", "Messages being answered", multiprocess_mode="livesum"
)


@contextmanager
def measured(channel: str) -> Iterator[None]:
    """Measure a message and count its outcome; senders choose the channel's name, so few count."""
    known = channel if channel in CHANNELS else "other"
    started = time.perf_counter()
    outcome = "failed"
    IN_FLIGHT.inc()
    try:
        yield
        outcome = "answered"
    finally:
        IN_FLIGHT.dec()
        MESSAGES.labels(known, outcome).inc()
        LATENCY.labels(known).observe(time.perf_counter() - started)


def count_replies(replies: Sequence[dict[str, Any]]) -> None:
    """Count the statuses of answers and the steps of the form in a reply."""
    for reply in replies:
        custom = reply.get("custom") or {}
        answer, form = custom.get("answer"), custom.get("form")
        if isinstance(answer, dict):
            ANSWERS.labels(str(answer.get("status"))).inc()
        if isinstance(form, dict):
            FORM.labels(str(form.get("field")), str(form.get("status"))).inc()


def rendered() -> bytes:
    """All metrics as text, of every process where there are several."""
    if PROCESSES in os.environ:
        registry = CollectorRegistry()
        prometheus_processes.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)
    return generate_latest()


def metrics_blueprint() -> Blueprint:
    """`/metrics`."""
    blueprint = Blueprint("metrics")

    @blueprint.get("/metrics")
    async def metrics(_request: Request) -> HTTPResponse:
        return raw(rendered(), content_type=CONTENT_TYPE)

    return blueprint
