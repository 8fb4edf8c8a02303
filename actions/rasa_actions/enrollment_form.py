"""The contact form as Rasa's loop: each message is a step of the form's state machine."""

from __future__ import annotations

import asyncio

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers import answerer
from actions.enrollment.form import form, opening, returning_visitor
from actions.enrollment.form.state import FormResult, FormState, Turn
from actions.enrollment.service import enrollment_service
from actions.focus import Focus
from actions.question import Question
from actions.rasa_actions.turn import (
    answers_to,
    questions_in,
    turn_of,
    understood,
    utter,
    utter_form,
)

FORM = "enrollment_form"
PURPOSES = {"ask_request_status": "status", "cancel_request": "cancel", "delete_data": "delete"}


class ActionAskEnrollment(Action):  # type: ignore[misc]
    """Nothing to ask: every step says itself what comes next."""

    def name(self) -> str:
        """As domain.yml calls it."""
        return "action_ask_enrollment"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Do nothing."""
        return []


class ValidateEnrollmentForm(Action):  # type: ignore[misc]
    """Take a message while the form is open, or open it."""

    def name(self) -> str:
        """As Rasa calls the validation of `enrollment_form`."""
        return f"validate_{FORM}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Utter the step's messages; the slot `enrollment` is filled when the form has ended."""
        events: list[EventType] = []
        turn, draft = turn_of(tracker), FormState.load(tracker.get_slot("enrollment_draft"))
        is_open = (tracker.active_loop or {}).get("name") == FORM and draft.active
        if is_open:
            result = await asyncio.to_thread(form.step, draft, turn, enrollment_service())
            asked = digressions(questions_in(tracker)) if result.digression else []
        else:
            focus = Focus.from_slots(tracker.slots)
            result = await asyncio.to_thread(opened, turn, draft, focus)
            asked = [q for q in questions_in(tracker) if answerer(q.intent)]
        if asked:
            events += utter(await answers_to(asked, tracker), dispatcher)
        utter_form(result.messages, dispatcher)
        if result.digression:
            utter_form(form.resume_prompt(result.state, enrollment_service()), dispatcher)
        if result.forget:
            await asyncio.to_thread(enrollment_service().forget, tracker.sender_id)
        return [*events, *slots_of(result)]


def opened(turn: Turn, draft: FormState, focus: Focus) -> FormResult:
    """Open the form for what the message wants: contact, or a request made before."""
    services = enrollment_service()
    for purpose in purposes(turn.questions):
        return returning_visitor.start(purpose, draft, turn, services)
    return opening.start(turn, services, known_program(focus))


def digressions(questions: list[Question]) -> list[Question]:
    """What is to be answered in the form: a name beside a question is nothing to understand."""
    return understood(questions) or questions


def purposes(questions: tuple[Question, ...]) -> list[str]:
    """What is wanted with a request made before, by the intents of the message."""
    return [PURPOSES[q.intent] for q in questions if q.intent in PURPOSES]


def known_program(focus: Focus) -> dict[str, str]:
    """The program of the occupation that the conversation is about, when it is about one."""
    if len(focus.occupations) != 1:
        return {}
    programs = enrollment_service().provider.programs
    known = [p.value for p in programs if p.occupation == focus.occupations[0]]
    return {"program": known[0]} if known else {}


def slots_of(result: FormResult) -> list[EventType]:
    """The state for the next message, and how the form ended if it did."""
    ended = None if result.state.active else result.state.status
    return [SlotSet("enrollment_draft", result.state.dump()), SlotSet("enrollment", ended)]
