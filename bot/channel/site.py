"""What every response of the server has: security headers, and errors in one form."""

from __future__ import annotations

import logging
from typing import Any

from sanic import Blueprint, Request, Sanic
from sanic.exceptions import SanicException
from sanic.response import BaseHTTPResponse, HTTPResponse

from bot.channel.errors import plain_error
from bot.channel.origins import cross_origin_headers
from bot.channel.settings import ChannelSettings

CODES = {
    400: ("bad_request", "The request could not be read."),
    404: ("not_found", "There is nothing here."),
    405: ("method_not_allowed", "This address does not take that kind of request."),
    408: ("timeout", "The request took too long."),
    417: ("bad_request", "The request could not be read."),
    413: ("body_too_large", "That is too much at once. Please send less."),
}
UNREAD = "NONE"
"""Sanic's method of a request whose first lines could not be read."""
FAILED = ("failed", "Something went wrong here. Please try again.")

logger = logging.getLogger(__name__)


def security_headers(settings: ChannelSettings) -> dict[str, str]:
    """Headers that keep pages to this origin, and frames to where they are allowed."""
    ancestors = " ".join(["'self'", *sorted(settings.allowed_origins)])
    return {
        "Content-Security-Policy": "default-src 'self'; base-uri 'none'; object-src 'none'; "
        f"form-action 'self'; frame-ancestors {ancestors}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


class SiteBlueprint(Blueprint):
    """A blueprint that brings the headers and errors to the whole application."""

    def __init__(self, name: str, settings: ChannelSettings, **options: Any) -> None:
        super().__init__(name, **options)
        self.ctx.settings = settings

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        """Add the routes to the application, and to every response the headers."""
        super().register(app, options)  # type: ignore[no-untyped-call]
        settings: ChannelSettings = self.ctx.settings
        fixed = security_headers(settings)

        async def complete(request: Request, response: BaseHTTPResponse) -> None:
            for name, value in {
                **fixed,
                **cross_origin_headers(request.headers, settings),
            }.items():
                response.headers.setdefault(name, value)
            if settings.allowed_origins:
                response.headers.setdefault("Vary", "Origin, Accept-Encoding")

        app.register_middleware(complete, "response")
        app.error_handler.add(SanicException, refused)
        app.error_handler.add(Exception, failed)


async def refused(_request: Request, error: SanicException) -> HTTPResponse:
    """A request that the server did not take."""
    status = getattr(error, "status_code", 500)
    return plain_error(status, *CODES.get(status, FAILED), dict(getattr(error, "headers", {})))


async def failed(request: Request, error: Exception) -> HTTPResponse:
    """A mistake of the program: told in the log, not to the visitor."""
    if request.method == UNREAD:
        return plain_error(400, *CODES[400])
    logger.error("request.failed", exc_info=error)
    return plain_error(500, *FAILED)
