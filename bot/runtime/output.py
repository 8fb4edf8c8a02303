"""Collects a reply with its text, buttons and custom part in one message.

Rasa's CollectingOutputChannel makes two messages of one with a custom part, and one of each
paragraph.
"""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import OutputChannel

PARTS = ("text", "buttons", "custom", "image", "attachment")


class WholeMessages(OutputChannel):  # type: ignore[misc]
    """An output channel that keeps each message as the action sent it."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        """As Rasa's own collecting channel is called."""
        return "collector"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep the parts that a message has."""
        kept = {part: message[part] for part in PARTS if message.get(part)}
        if kept:
            self.messages.append(kept)
