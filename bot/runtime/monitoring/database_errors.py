"""Counts what databases refuse, of every engine of the process."""

from __future__ import annotations

from prometheus_client import Counter
from sqlalchemy import Engine, event
from sqlalchemy.engine import ExceptionContext

DATABASE_ERRORS = Counter(
    "counselor_database_errors_total", "Statements and connections that failed", ["kind"]
)


def count_database_errors() -> None:
    """Count from now on."""
    if not event.contains(Engine, "handle_error", _count):
        event.listen(Engine, "handle_error", _count)


def _count(context: ExceptionContext) -> None:
    """A connection that went stale in the pool is replaced unseen, and not counted."""
    if not context.is_pre_ping:
        DATABASE_ERRORS.labels(type(context.original_exception).__name__).inc()
