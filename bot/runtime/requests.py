"""What every request gets: an id for its log lines, a trace, a look at its length."""

from __future__ import annotations

import logging
import secrets
import time
from typing import Any

from sanic import Request, Sanic
from sanic.compat import Header
from sanic.exceptions import InvalidUsage
from sanic.response import BaseHTTPResponse

from bot.runtime import logs, tracing

CHUNKED = "chunked"
LONGEST_HEADER_ID = 64
LONGEST_PATH = 200

logger = logging.getLogger(__name__)


class ClearRequest(Request):
    """A request whose end is clear.

    Sanic 21.12 reads a body of negative length without end, and takes lengths that other programs
    on the way read otherwise.
    """

    def __init__(self, url_bytes: bytes, headers: Header, *args: Any, **kwargs: Any) -> None:
        """Raise `InvalidUsage` before anything of the body is read."""
        lengths = headers.getall("content-length", [])
        encodings = headers.getall("transfer-encoding", [])
        if len(lengths) + len(encodings) > 1:
            raise InvalidUsage("The length of the request is told more than once.")
        if not all(n.isascii() and n.isdecimal() for n in lengths) or encodings not in (
            [],
            [CHUNKED],
        ):
            raise InvalidUsage("The length of the request is not clear.")
        super().__init__(url_bytes, headers, *args, **kwargs)


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
