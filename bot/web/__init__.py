"""What browsers load: the chat widget under /widget, and the provider's demo page."""

from __future__ import annotations

from typing import Any

from sanic import Blueprint


def blueprint(assistant: Any, project: Any) -> Blueprint:
    """The routes of the static files for the server."""
    from bot.web.static import static_blueprint

    return static_blueprint()
