"""Prometheus metrics, without anything that a visitor wrote."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client import multiprocess as prometheus_processes

from bot.runtime.monitoring import tracing
from bot.runtime.monitoring.metrics_files import PROCESSES

ANSWERED = "answered"
SECONDS = (0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
CHANNELS = frozenset({"rest", "site", "ask", "chat"})
NAME = re.compile(r"[a-z][a-z_]{0,59}")
"""What may be a label: the project's own names, never a visitor's words."""

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
FALLBACKS = Counter(
    "counselor_fallbacks_total", "Questions without a full answer", ["cause", "topic"]
)
FORM = Counter("counselor_form_total", "Contact form by field and status", ["field", "status"])
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
        with tracing.span("message", channel=known):
            yield
        outcome = "answered"
    finally:
        IN_FLIGHT.dec()
        MESSAGES.labels(known, outcome).inc()
        LATENCY.labels(known).observe(time.perf_counter() - started)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Measure and trace a part of answering a message."""
    with tracing.span(name), STAGE.labels(name).time():
        yield


def count_replies(replies: Sequence[dict[str, Any]]) -> None:
    """Count the statuses of answers and the steps of the form in a reply."""
    for reply in replies:
        custom = reply.get("custom") or {}
        answer, form = custom.get("answer"), custom.get("form")
        if isinstance(answer, dict):
            _count_answer(_name(answer.get("status")), _name(answer.get("topic")))
        if isinstance(form, dict):
            FORM.labels(_name(form.get("field")), _name(form.get("status"))).inc()


def _count_answer(status: str, topic: str) -> None:
    ANSWERS.labels(status).inc()
    if status != ANSWERED:
        FALLBACKS.labels(status, topic).inc()


def _name(value: object) -> str:
    if value is None:
        return "none"
    return str(value) if NAME.fullmatch(str(value)) else "other"


def rendered() -> bytes:
    """What was counted as text, of every process where there are several."""
    if PROCESSES in os.environ:
        registry = CollectorRegistry()
        prometheus_processes.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)
    return generate_latest()
