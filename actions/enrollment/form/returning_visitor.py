"""A visitor who comes back: "did you get my request?", "cancel it", "delete my data".

A reference or a contact detail is enough, and nothing but the standing of the request is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from actions.enrollment.form.outside import Services, Unavailable
from actions.enrollment.form.prompts import reply
from actions.enrollment.form.state import FormMessage, FormResult, FormState, Turn
from actions.enrollment.reference import find_reference
from actions.enrollment.words import phrases
from actions.enrollment.words.contact import find_emails, find_phones
from actions.enrollment.words.signals import asks, understood_question

MAX_LOOKUPS = 5
PURPOSES = ("status", "cancel", "delete")


def start(purpose: str, state: FormState, turn: Turn, services: Services) -> FormResult:
    """Look a request up for one of PURPOSES; `state` is what the slot held before."""
    fresh = replace(
        FormState.new(purpose),
        reference=state.reference,
        lookups=state.lookups,
        field="lookup",
    )
    who = _who(turn.text) or state.reference
    if who:
        return _carry_out(fresh, who, services)
    return _say(fresh, _question(fresh, services))


def step(state: FormState, turn: Turn, services: Services) -> FormResult:
    """Take the reply to the question for a reference or a contact detail."""
    if who := _who(turn.text, alone=True):
        return _carry_out(state, who, services)
    if _gives_up(turn.text):
        return _over(state, reply("lookup.stopped", services.provider))
    if asks(turn.text) or understood_question(turn.questions):
        return _digress(state)
    if state.failures >= 2:
        return _over(state, reply("lookup.hint", services.provider))
    state = replace(state, failures=state.failures + 1)
    return _say(state, reply("lookup.hint", services.provider))


def resume_prompt(state: FormState, services: Services) -> tuple[FormMessage, ...]:
    """The question for the reference once more."""
    return (FormMessage(_question(state, services)),)


def _question(state: FormState, services: Services) -> str:
    """What is needed to find a request, and what for."""
    return reply(f"lookup.ask.{state.purpose}", services.provider)


def _who(text: str, *, alone: bool = False) -> str | None:
    """The reference, address or number in a message."""
    emails = find_emails(text)
    if emails.values:
        return emails.values[0]
    reference = find_reference(text, alone=alone)
    return reference or next(iter(find_phones(text).values), None)


def _gives_up(text: str) -> bool:
    return any(phrases.says(kind, text) for kind in ("stop", "skip", "deny"))


def _carry_out(state: FormState, who: str, services: Services) -> FormResult:
    if state.lookups >= MAX_LOOKUPS:
        return _over(state, reply("lookup.too_many", services.provider))
    state = replace(state, lookups=state.lookups + 1)
    carry_out: Callable[[str, Services], str] = {
        "status": _status,
        "cancel": _cancel,
        "delete": _delete,
    }[state.purpose]
    try:
        text = carry_out(who, services)
    except Unavailable:
        text = reply("lookup.unavailable", services.provider)
    return replace(_over(state, text), forget=state.purpose == "delete")


def _status(who: str, services: Services) -> str:
    found = services.find(who)
    if not found:
        return reply("lookup.none", services.provider)
    date = f"{found.received:%B} {found.received.day}, {found.received.year}"
    return reply(f"lookup.status.{found.status}", services.provider, date=date)


def _cancel(who: str, services: Services) -> str:
    services.cancel(who)
    return reply("lookup.cancelled", services.provider)


def _delete(who: str, services: Services) -> str:
    services.erase(who)
    return reply("lookup.erased", services.provider)


def _digress(state: FormState) -> FormResult:
    """Answer another question; whoever asks a second one has left the look-up."""
    if state.failures:
        return FormResult(_ended(state), digression=True)
    return FormResult(replace(state, failures=1), digression=True)


def _say(state: FormState, text: str) -> FormResult:
    return FormResult(state, (FormMessage(text),))


def _over(state: FormState, text: str) -> FormResult:
    return _say(_ended(state), text)


def _ended(state: FormState) -> FormState:
    """The lookup has ended; how many there were stays, so that nobody can try them all."""
    return replace(FormState(), reference=state.reference, lookups=state.lookups)
