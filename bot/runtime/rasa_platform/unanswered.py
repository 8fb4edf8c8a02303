"""A message to which nothing was said, and how it is answered all the same.

A model that newer code trained may be loaded before this program is replaced: it may know intents
that no rule covers here.
"""

from __future__ import annotations

import logging

from rasa.core.actions.action import Action
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.nlu.questions import QUESTIONS, unread
from bot.runtime.rasa_platform.in_process_actions import has_failed, note_failure

FALLBACK_ACTION = "action_answer"
"""Answers what was not understood, as the rule of nlu_fallback has it."""

logger = logging.getLogger(__name__)


class NothingSaid(RuntimeError):
    """Not even the fallback said anything."""


def unanswered_message(tracker: DialogueStateTracker) -> UserUttered | None:
    """The visitor's last message, where nothing has been said since."""
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            return event
        if isinstance(event, BotUttered) and (event.text or any(event.data.values())):
            return None
    return None


def not_understood(heard: UserUttered) -> UserUttered:
    """The message as it would have been read had nothing of it been understood."""
    question = unread(heard.text or "")
    parsed = {**heard.parse_data, "intent": question["intent"], QUESTIONS: [question]}
    return UserUttered(
        heard.text,
        question["intent"],
        parse_data=parsed,
        timestamp=heard.timestamp,
        input_channel=heard.input_channel,
        message_id=heard.message_id,
        metadata=heard.metadata,
    )


class AnsweringProcessor(MessageProcessor):  # type: ignore[misc]
    """Rasa's processor, which replies to every message; only a paused conversation is silent."""

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        """Run an action; before the next message is waited for, something has to be said."""
        if action.name() == ACTION_LISTEN_NAME:
            await self._answer_anyway(tracker, output_channel)
        goes_on: bool = await super()._run_action(action, tracker, output_channel, nlg, prediction)
        return goes_on

    async def _run_prediction_loop(
        self, output_channel: OutputChannel, tracker: DialogueStateTracker
    ) -> None:
        """Run actions; something has to be said also where Rasa's limit of actions ends them."""
        await super()._run_prediction_loop(output_channel, tracker)
        if self._should_handle_message(tracker):
            await self._answer_anyway(tracker, output_channel)

    async def _answer_anyway(
        self, tracker: DialogueStateTracker, output_channel: OutputChannel
    ) -> None:
        """Where nothing was said, say what is said to a message that was not understood."""
        heard = unanswered_message(tracker)
        known = FALLBACK_ACTION in self.domain.action_names_or_texts
        if heard is None or has_failed() or not known:
            return
        logger.warning("message.unanswered", extra={"intent": heard.intent.get("name")})
        prediction = PolicyPrediction.for_action_name(self.domain, FALLBACK_ACTION, FALLBACK_ACTION)
        latest, tracker.latest_message = tracker.latest_message, not_understood(heard)
        try:
            await super()._run_action(
                self._get_action(FALLBACK_ACTION), tracker, output_channel, self.nlg, prediction
            )
        finally:
            tracker.latest_message = latest
        tracker.clear_followup_action()
        if unanswered_message(tracker) is not None:
            note_failure(NothingSaid())
