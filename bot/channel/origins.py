"""Which pages may use the chat: those of the same host, and those that the operator names."""

from __future__ import annotations

from collections.abc import Mapping

from bot.channel.addresses import is_trusted
from bot.channel.settings import ChannelSettings

HOUR = "3600"


def is_allowed(headers: Mapping[str, str], peer: str, settings: ChannelSettings) -> bool:
    """Whether the request's page may use the chat; a program without a page may."""
    origin = headers.get("origin")
    return (
        origin is None
        or origin.lower() in settings.allowed_origins
        or origin.lower().partition("://")[2] == _own_host(headers, peer, settings)
    )


def cross_origin_headers(headers: Mapping[str, str], settings: ChannelSettings) -> dict[str, str]:
    """What tells the browser that an allowed page of another origin may read the response."""
    origin = headers.get("origin", "")
    if origin.lower() not in settings.allowed_origins:
        return {}
    return {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Methods": "GET, POST, DELETE",
        "Access-Control-Allow-Headers": "Authorization, Content-Type",
        "Access-Control-Expose-Headers": "Retry-After",
        "Access-Control-Max-Age": HOUR,
        "Cross-Origin-Resource-Policy": "cross-origin",
    }


def _own_host(headers: Mapping[str, str], peer: str, settings: ChannelSettings) -> str:
    forwarded = headers.get("x-forwarded-host")
    if forwarded and is_trusted(peer, settings.trusted_proxies):
        return forwarded.split(",")[0].strip().lower()
    return headers.get("host", "").lower()
