"""From Rasa's tracker to what the floor works with, and from its answers to events."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import answerer
from actions.enrollment.form.prompts import reply as form_reply
from actions.enrollment.form.state import FormMessage, Turn
from actions.enrollment.service import enrollment_service
from actions.focus import Focus
from actions.messages import message_of
from actions.question import Question, questions_of
from actions.reply import Reply, reply_to
from actions.resources import knowledge_base

NOT_UNDERSTOOD = ("nlu_fallback", "out_of_scope", "affirm", "deny")


def questions_in(tracker: Tracker) -> list[Question]:
    """The questions of the latest message as the pipeline read them."""
    return questions_of(tracker.latest_message or {})


def understood(questions: Sequence[Question]) -> list[Question]:
    """The questions that ask for something the assistant knows of."""
    return [q for q in questions if answerer(q.intent) and q.intent not in NOT_UNDERSTOOD]


def turn_of(tracker: Tracker) -> Turn:
    """The latest message as the contact form takes it."""
    return Turn(
        text=(tracker.latest_message or {}).get("text") or "",
        now=datetime.now(UTC),
        conversation=tracker.sender_id,
        questions=tuple(questions_in(tracker)),
        channel=tracker.get_latest_input_channel() or "chat",
        command=bool((tracker.latest_message or {}).get("command")),
    )


async def answers_to(questions: Sequence[Question], tracker: Tracker) -> Reply:
    """The reply to questions in the tracker's context.

    Rows are in memory, so that answering takes less than handing it to a thread would; only the
    look for a new build asks the database.
    """
    knowledge = knowledge_base()
    if knowledge.is_due:
        await asyncio.to_thread(knowledge.look_again)
    return reply_to(questions, Focus.from_slots(tracker.slots), knowledge)


def utter(reply: Reply, dispatcher: CollectingDispatcher) -> list[EventType]:
    """Dispatch each answer as a message; return the slots of the focus."""
    for answer in reply.answers:
        message = message_of(answer)
        dispatcher.utter_message(
            text=message["text"], buttons=message["buttons"], json_message=message["custom"]
        )
    return [SlotSet(slot, value) for slot, value in reply.focus.to_slots().items()]


def utter_sensitive_note(dispatcher: CollectingDispatcher) -> None:
    """Say that card and social security numbers are not needed and were not kept."""
    dispatcher.utter_message(text=form_reply("note.sensitive", enrollment_service().provider))


def utter_form(messages: Sequence[FormMessage], dispatcher: CollectingDispatcher) -> None:
    """Dispatch the messages of the contact form."""
    for message in messages:
        sent = message.to_json()
        dispatcher.utter_message(
            text=sent["text"],
            buttons=sent.get("buttons") or [],
            json_message=sent.get("custom") or {},
        )
