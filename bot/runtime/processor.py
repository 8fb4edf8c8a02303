"""How a message is read before Rasa answers it."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.trackers import DialogueStateTracker

from actions.enrollment.sensitive import mask_sensitive
from bot.runtime.metrics import stage

RANKED = 10
COMMAND = "command"
"""Marks a message that began with "/": words for a program, never a value of the form."""


class CounselorProcessor(MessageProcessor):  # type: ignore[misc]
    """Rasa's processor, for which text is never a command."""

    async def handle_message(self, message: UserMessage) -> list[dict[str, Any]] | None:
        """Answer a message; Rasa would take text after a "/" as an intent, typed by anyone."""
        if (message.text or "").lstrip().startswith("/"):
            message.metadata = {**(message.metadata or {}), COMMAND: True}
        message.text = mask_sensitive(plain_text(message.text))
        answer: list[dict[str, Any]] | None = await super().handle_message(message)
        return answer

    async def parse_message(self, message: UserMessage, *args: Any, **kwargs: Any) -> Any:
        """Understand a message; only the likeliest intents are kept, since all of it is stored."""
        with stage("understand"):
            parsed: dict[str, Any] = await super().parse_message(message, *args, **kwargs)
        if (message.metadata or {}).get(COMMAND):
            parsed[COMMAND] = True
        if "intent_ranking" in parsed:
            parsed["intent_ranking"] = parsed["intent_ranking"][:RANKED]
        return parsed

    def _predict_next_with_tracker(self, tracker: DialogueStateTracker) -> PolicyPrediction:
        with stage("decide"):
            return super()._predict_next_with_tracker(tracker)


def plain_text(text: str | None) -> str:
    """The text without the mark of an intent in front."""
    return (text or "").lstrip("/ \t\r\n").rstrip()
