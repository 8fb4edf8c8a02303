"""How a message is read before Rasa answers it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.policies.policy import PolicyPrediction
from rasa.shared.core.trackers import DialogueStateTracker

from actions.question import BARE, JOINED
from actions.sensitive import mask_sensitive
from bot.nlu.questions import AS_ONE, QUESTIONS
from bot.runtime.monitoring.metrics import stage
from bot.runtime.rasa_platform.bare_text import bare_text
from bot.runtime.rasa_platform.joined_text import joined_text
from bot.runtime.rasa_platform.unanswered import AnsweringProcessor

RANKED = 10
COMMAND = "command"
"""Marks a message that began with "/": words for a program, never a value of the form."""


_THREADS = ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="understanding")


class CounselorProcessor(AnsweringProcessor):
    """Rasa's processor, for which text is never a command."""

    _in_flight = 0

    async def handle_message(self, message: UserMessage) -> list[dict[str, Any]] | None:
        """Answer a message; Rasa would take text after a "/" as an intent, typed by anyone."""
        if (message.text or "").lstrip().startswith("/"):
            message.metadata = {**(message.metadata or {}), COMMAND: True}
        message.text = mask_sensitive(plain_text(message.text))
        self._in_flight += 1
        try:
            answer: list[dict[str, Any]] | None = await super().handle_message(message)
        finally:
            self._in_flight -= 1
        return answer

    async def parse_message(
        self,
        message: UserMessage,
        tracker: DialogueStateTracker | None = None,
        only_output_properties: bool = True,
    ) -> Any:
        """Understand a message; only the likeliest intents are kept, since all of it is stored.

        Where other messages are in flight, it is understood in a thread: half of the work lets
        others run meanwhile.
        """
        with stage("understand"):
            read = partial(self._read, message, tracker, only_output_properties)
            parsed = await _in_thread(read) if self._in_flight > 1 else read()
        if (message.metadata or {}).get(COMMAND):
            parsed[COMMAND] = True
        if "intent_ranking" in parsed:
            parsed["intent_ranking"] = parsed["intent_ranking"][:RANKED]
        return parsed

    def _read(
        self,
        message: UserMessage,
        tracker: DialogueStateTracker | None,
        only_output_properties: bool,
    ) -> dict[str, Any]:
        """The message as the pipeline reads it.

        A question that says too little is read once more, after what was said before it; one that
        begins like a follow-up without that beginning as well.
        """
        held = tracker or DialogueStateTracker.from_events(message.sender_id, [])
        parsed: dict[str, Any] = self._parse_message_with_graph(
            message, held, only_output_properties
        )
        if QUESTIONS in parsed:
            again = {JOINED: joined_text(parsed, held), BARE: bare_text(parsed, held)}
            for kind, text in again.items():
                if text:
                    parsed[QUESTIONS][0][kind] = self._read_as_one(text, held)
        return parsed

    def _read_as_one(self, text: str, tracker: DialogueStateTracker) -> dict[str, Any]:
        """A text as the one question that it is."""
        parsed = self._parse_message_with_graph(UserMessage(text, metadata={AS_ONE: True}), tracker)
        question: dict[str, Any] = parsed[QUESTIONS][0]
        return question

    def _predict_next_with_tracker(self, tracker: DialogueStateTracker) -> PolicyPrediction:
        with stage("decide"):
            return super()._predict_next_with_tracker(tracker)


async def _in_thread(read: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    context = copy_context()
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_THREADS, lambda: context.run(read))


def plain_text(text: str | None) -> str:
    """The text without the mark of an intent in front."""
    return (text or "").lstrip("/ \t\r\n").rstrip()
