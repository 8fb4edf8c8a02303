"""The custom actions of domain.yml: Rasa's tracker in, the floor's functions, messages out."""

from __future__ import annotations

import asyncio
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.focus import Focus
from actions.messages import message_of
from actions.question import Question, questions_of
from actions.reply import Reply, reply_to
from actions.resources import knowledge_base


class ActionAnswer(Action):
    """Answer every question of the message from the knowledge base."""

    def name(self) -> str:
        """As domain.yml calls it."""
        return "action_answer"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Utter the answers and keep the focus; start the form when contact is wanted."""
        reply = await answers_to(tracker)
        events = utter(reply, dispatcher)
        return [*events, FollowupAction("enrollment_form")] if reply.wants_contact else events


async def answers_to(tracker: Tracker) -> Reply:
    """The reply to the tracker's latest message; database work runs in a thread."""
    focus = Focus.from_slots(tracker.slots)
    return await asyncio.to_thread(reply_to, questions_in(tracker), focus, knowledge_base())


def questions_in(tracker: Tracker) -> list[Question]:
    """The questions of the latest message as the pipeline read them."""
    parse_data: dict[str, Any] = tracker.latest_message or {}
    return questions_of(parse_data)


def utter(reply: Reply, dispatcher: CollectingDispatcher) -> list[EventType]:
    """Dispatch each answer as a message; return the slots of the focus."""
    for answer in reply.answers:
        message = message_of(answer)
        dispatcher.utter_message(
            text=message["text"], buttons=message["buttons"], json_message=message["custom"]
        )
    return [SlotSet(slot, value) for slot, value in reply.focus.to_slots().items()]
