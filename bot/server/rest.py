"""Rasa's REST channel: `POST /webhooks/rest/webhook` with `sender` and `message`.

Like Rasa's own, but a request without a sender has a conversation of its own, text is taken as it
is, and a failure is told as such.
"""

from __future__ import annotations

import logging
import secrets
from typing import Any

from sanic import Blueprint, Request
from sanic.response import HTTPResponse, json

from bot.runtime.assistant import Assistant, Reply
from bot.runtime.errors import ReplyFailed

LONGEST_SENDER = 255

logger = logging.getLogger(__name__)


class BadRequest(ValueError):
    """The request's body is not what the channel takes."""


def rest_blueprint(assistant: Assistant) -> Blueprint:
    """The channel's routes."""
    blueprint = Blueprint("rest", url_prefix="/webhooks/rest")

    @blueprint.get("/")
    async def health(_request: Request) -> HTTPResponse:
        return json({"status": "ok"})

    @blueprint.post("/webhook")
    async def receive(request: Request) -> HTTPResponse:
        try:
            sender, text, metadata = read_body(_parsed(request))
        except BadRequest as error:
            return json({"error": str(error)}, status=400)
        try:
            replies = await assistant.reply(sender, text, "rest", metadata)
        except ReplyFailed as error:
            return json({"error": f"{error} Please try again."}, status=500)
        return json([rest_message(sender, reply) for reply in replies])

    return blueprint


def _parsed(request: Request) -> Any:
    try:
        return request.json
    except Exception as error:
        raise BadRequest("The body must be a JSON object.") from error


def read_body(body: Any) -> tuple[str, str, dict[str, Any] | None]:
    """Return sender, text and metadata of a request's body; raise `BadRequest`."""
    if not isinstance(body, dict):
        raise BadRequest("The body must be a JSON object.")
    text = body.get("message")
    if not isinstance(text, str):
        raise BadRequest('"message" must be a text.')
    metadata = body.get("metadata")
    if metadata is not None and not isinstance(metadata, dict):
        raise BadRequest('"metadata" must be an object.')
    return _sender(body.get("sender")), text, metadata


def _sender(given: Any) -> str:
    if given is None or given == "":
        return secrets.token_urlsafe(16)
    name = str(given)
    is_name = isinstance(given, str | int) and name.isprintable() and len(name) <= LONGEST_SENDER
    if not is_name:
        raise BadRequest(f'"sender" must be a text of at most {LONGEST_SENDER} characters.')
    return name


def rest_message(sender: str, reply: Reply) -> dict[str, Any]:
    """A reply with its recipient, as Rasa's clients expect it."""
    return {"recipient_id": sender, **reply}
