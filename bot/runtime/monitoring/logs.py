"""Logs as lines of JSON on stderr: an event's name, its fields, the request's id."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from contextvars import ContextVar

import structlog

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
"""The request that is being handled, set by the server for every log line below it."""

trace_id: Callable[[], str | None] | None = None
"""Tells the trace that a line belongs to; set where traces are configured."""

LEVEL = "COUNSELOR_LOG_LEVEL"
LIBRARIES = {
    "rasa": logging.INFO,
    "rasa_sdk": logging.INFO,
    "sanic": logging.INFO,
    "alembic": logging.INFO,
    "asyncio": logging.INFO,
    "urllib3": logging.INFO,
    "sqlalchemy": logging.WARNING,
}
"""The most that libraries may tell: below it stands what visitors write, and every statement."""
_SHARED: list[structlog.typing.Processor] = [
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def _add_request_id(
    _logger: object, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    current = request_id.get()
    if current is not None:
        event["request_id"] = current
    trace = trace_id() if trace_id is not None else None
    if trace is not None:
        event["trace_id"] = trace
    return event


def configure(level: str | None = None) -> None:
    """Send Rasa's and the program's own logs through one formatter."""
    wanted = (level or os.environ.get(LEVEL) or "WARNING").upper()
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*_SHARED, structlog.stdlib.ExtraAdder(), _add_request_id],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    logging.basicConfig(level=wanted, handlers=[handler], force=True)
    for library, lowest in LIBRARIES.items():
        logging.getLogger(library).setLevel(max(lowest, logging.getLogger().level))
    structlog.configure(
        processors=[
            *_SHARED,
            _add_request_id,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[wanted]),
        cache_logger_on_first_use=True,
    )
