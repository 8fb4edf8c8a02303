"""Answer questions."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.rasa_actions.turn import (
    answers_to,
    questions_in,
    understood,
    utter,
    utter_sensitive_note,
)
from actions.sensitive import has_sensitive


class ActionAnswer(Action):  # type: ignore[misc]
    """Answer every question of the message from the knowledge base."""

    def name(self) -> str:
        """As domain.yml calls it."""
        return "action_answer"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Utter the answers and keep the focus; start the form when contact is wanted."""
        questions = questions_in(tracker)
        if has_sensitive((tracker.latest_message or {}).get("text") or ""):
            utter_sensitive_note(dispatcher)
            questions = understood(questions)
            if not questions:
                return []
        reply = await answers_to(questions, tracker)
        events = utter(reply, dispatcher)
        return [*events, FollowupAction("enrollment_form")] if reply.wants_contact else events
