"""Logs as lines of JSON on stderr: an event's name, its fields, the request's id."""

from __future__ import annotations

import logging
import os
import sys
from contextvars import ContextVar

import structlog

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
"""The request that is being handled, set by the server for every log line below it."""

LEVEL = "COUNSELOR_LOG_LEVEL"
SPEAKING = ("rasa", "rasa_sdk")
"""Libraries that log visitors' words when debugging: they are held at INFO."""
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
    return event


def configure(level: str | None = None) -> None:
    """Send Rasa's and the program's own logs through one formatter."""
    wanted = (level or os.environ.get(LEVEL) or "WARNING").upper()
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*_SHARED, _add_request_id],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    logging.basicConfig(level=wanted, handlers=[handler], force=True)
    for name in SPEAKING:
        logging.getLogger(name).setLevel(max(logging.INFO, logging.getLevelNamesMapping()[wanted]))
    structlog.configure(
        processors=[
            *_SHARED,
            _add_request_id,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[wanted]),
        cache_logger_on_first_use=False,
    )
