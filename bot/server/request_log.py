"""What every request gets: an id, a line in the log, and its place in the caller's trace."""

from __future__ import annotations

import logging
import secrets
import time

from sanic import Request, Sanic
from sanic.response import BaseHTTPResponse

from bot.runtime.monitoring import logs, tracing

LONGEST_HEADER_ID = 64
LONGEST_PATH = 200

logger = logging.getLogger(__name__)


def watch_requests(app: Sanic) -> None:
    """Begin and finish each request of the application here."""
    app.register_middleware(begin, "request")
    app.register_middleware(finish, "response")


async def begin(request: Request) -> None:
    """Give the request its id: the caller's, where it is one, for lines of several programs."""
    given = request.headers.get("x-request-id", "")
    usable = given.isascii() and given.isalnum() and len(given) <= LONGEST_HEADER_ID
    logs.request_id.set(given if usable else secrets.token_hex(8))
    request.ctx.began = time.perf_counter()
    tracing.accept(request.headers)


async def finish(request: Request, response: BaseHTTPResponse) -> None:
    """Tell the id, and a line in the log."""
    response.headers["X-Request-ID"] = logs.request_id.get() or ""
    began = getattr(request.ctx, "began", None)
    facts = {
        "method": request.method,
        "path": request.path[:LONGEST_PATH],
        "status": response.status,
        "seconds": round(time.perf_counter() - began, 4) if began else 0.0,
    }
    logger.info("request.finished", extra=facts)
