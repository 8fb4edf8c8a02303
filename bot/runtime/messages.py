"""What a visitor's program receives."""

from __future__ import annotations

from typing import Any

Reply = dict[str, Any]
"""`text`, and where there are any `buttons` and `custom`; see the contract in docs/http.md."""

_KEYS = ("text", "buttons", "custom", "image", "attachment")


def as_reply(sent: dict[str, Any]) -> Reply:
    """A message as Rasa collects it, without the recipient."""
    return {key: sent[key] for key in _KEYS if sent.get(key)}
