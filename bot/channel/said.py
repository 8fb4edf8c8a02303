"""What a visitor sends, checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from actions.sensitive import mask_sensitive
from bot.channel.errors import BadRequest, TextTooLong
from bot.channel.feedback import Feedback
from bot.channel.settings import ChannelSettings

LONGEST_BODY = 32 * 1024
LONGEST_ID = 64


@dataclass(frozen=True)
class Said:
    """A message: typed text, or the payload of a button; the client's id makes a retry known."""

    text: str | None = None
    payload: str | None = None
    client_id: str | None = None


def object_of(body: bytes) -> dict[str, Any]:
    """The JSON object of a request's body; raise `BadRequest` or `TextTooLong`."""
    if len(body) > LONGEST_BODY:
        raise TextTooLong("That is too much at once. Please send a shorter message.")
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRequest("The body must be a JSON object.") from error
    if not isinstance(data, dict):
        raise BadRequest("The body must be a JSON object.")
    return data


def said(data: dict[str, Any], settings: ChannelSettings) -> Said:
    """The message in a body; raise `BadRequest` or `TextTooLong`."""
    client_id = _optional(data, "id", LONGEST_ID)
    payload = data.get("payload")
    if payload is not None:
        if data.get("text") is not None or not isinstance(payload, str):
            raise BadRequest('Send either "text" or "payload", as text.')
        return Said(payload=payload, client_id=client_id)
    text = _clean(data.get("text"), "text")
    if not text.strip("/ \t\r\n"):
        raise BadRequest("The message is empty. Please type a question.")
    if len(text) > settings.longest_text:
        raise TextTooLong(
            f"Messages can have up to {settings.longest_text} characters; "
            f"this one has {len(text)}. Please shorten it."
        )
    return Said(text=text, client_id=client_id)


def feedback(data: dict[str, Any], settings: ChannelSettings) -> Feedback:
    """The feedback in a body; raise `BadRequest` or `TextTooLong`."""
    helpful = data.get("helpful")
    if not isinstance(helpful, bool):
        raise BadRequest('"helpful" must be true or false.')
    message_id = _optional(data, "message_id", LONGEST_ID)
    if not message_id:
        raise BadRequest('"message_id" must name a message of this conversation.')
    comment = _optional(data, "comment", settings.longest_comment, TextTooLong)
    return Feedback(message_id, helpful, mask_sensitive(comment) if comment else None)


def _optional(
    data: dict[str, Any],
    name: str,
    longest: int,
    too_long: Callable[[str], Exception] = BadRequest,
) -> str | None:
    if data.get(name) is None:
        return None
    text = _clean(data[name], name)
    if len(text) > longest:
        raise too_long(f'"{name}" can have up to {longest} characters.')
    return text


def _clean(value: Any, name: str) -> str:
    """Text without NULs and halves of characters, which no database takes."""
    if not isinstance(value, str):
        raise BadRequest(f'"{name}" must be a text.')
    return value.replace("\0", "").encode("utf-8", "replace").decode().strip()
