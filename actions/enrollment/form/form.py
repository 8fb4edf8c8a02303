"""The form: a pure step from a state and a message to a new state and a reply."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.enrollment.form import returning_visitor
from actions.enrollment.form.corrections import find_changes
from actions.enrollment.form.decisions import read_confirm, read_consent
from actions.enrollment.form.endings import ending
from actions.enrollment.form.fields import VALUE_READERS
from actions.enrollment.form.moves import Reading, ask, change, hint
from actions.enrollment.form.outside import Services
from actions.enrollment.form.plan import at, before
from actions.enrollment.form.prompts import question, reply
from actions.enrollment.form.refusals import other_way, refusal
from actions.enrollment.form.state import DECISIONS, FormMessage, FormResult, FormState, Turn
from actions.enrollment.form.wrong_input import wrong_input
from actions.enrollment.words import phrases
from actions.enrollment.words.patterns import search
from actions.enrollment.words.signals import asks, has_intent, understood_question
from actions.enrollment.words.visitor_name import named, written_as_name
from actions.sensitive import has_sensitive

FIRST_CLAUSE = re.compile(r"[,.;!?\n]+\s+|\s+[-\u2013\u2014]+\s+")
NAMED = ("email", "phone", "program", "name")


def step(state: FormState, turn: Turn, services: Services) -> FormResult:
    """Take a message while the form is active."""
    if not state.active:
        return FormResult(state, digression=True)
    if state.purpose != "enroll":
        return returning_visitor.step(state, turn, services)
    reading = Reading(state, turn, services)
    for reader in READERS:
        if result := reader(reading):
            return result
    return wrong_input(reading)


def resume_prompt(state: FormState, services: Services) -> tuple[FormMessage, ...]:
    """The present question once more, after a digression was answered."""
    if not state.active:
        return ()
    if state.purpose != "enroll":
        return returning_visitor.resume_prompt(state, services)
    prompt = question(state, services.provider)
    text = f"{reply('resume', services.provider)} {prompt.text}"
    return (replace(prompt, text=text),)


def _empty(reading: Reading) -> FormResult | None:
    if reading.text.strip():
        return None
    return ask(reading.state, reading.provider, reply("hint.empty", reading.provider))


def _sensitive(reading: Reading) -> FormResult | None:
    if not has_sensitive(reading.text):
        return None
    return ask(reading.state, reading.provider, reply("note.sensitive", reading.provider))


def _moves(reading: Reading) -> FormResult | None:
    """Back, start over, say it again, help with the format."""
    state, text = reading.state, reading.text
    if phrases.says("back", text):
        earlier = before(state)
        if not earlier:
            return ask(state, reading.provider, reply("note.first", reading.provider))
        forgotten = ("contact_method", "phone_use") if earlier == "contact_method" else ()
        return ask(at(state.without(*forgotten), earlier), reading.provider)
    if phrases.all_say(("restart",), text):
        return ask(replace(FormState.new(), id=state.id, field="name"), reading.provider)
    if phrases.all_say(("help",), text):
        return replace(hint(reading, state.field or "name"), state=state)
    if state.field not in DECISIONS and phrases.all_say(("repeat", "social"), text):
        return ask(state, reading.provider)
    return None


def _changes(reading: Reading) -> FormResult | None:
    at_summary = reading.state.field == "confirm"
    if at_summary and asks(reading.text) and "@" not in reading.text:
        at_summary = False
    if taken := _taken_with_contact(reading):
        return taken
    found = find_changes(
        reading.text, reading.state, reading.provider.programs, at_summary=at_summary
    )
    return change(reading, found) if found else None


def _taken_with_contact(reading: Reading) -> FormResult | None:
    """The present field's value with contact details beside it: no change, but all at once."""
    field = reading.state.field or "name"
    if field not in ("name", "email", "phone", "program") or not reading.holds_contact:
        return None
    result = VALUE_READERS[field](reading)
    return result if result and field in result.state.values else None


def _why(reading: Reading) -> FormResult | None:
    state, text = reading.state, reading.text
    wants = phrases.says("why", text) or has_intent(
        reading.turn.questions, "ask_why_data", "ask_data_use"
    )
    if not wants or reading.holds_contact:
        return None
    about_data = any(w in phrases.plain(text) for w in ("data", "info", "do with", "share", "spam"))
    named = next((f for f in NAMED if search("names_field", phrases.plain(text), f)), state.field)
    key = "why.privacy" if about_data else f"why.{named}"
    return ask(state, reading.provider, reply(key, reading.provider))


def _value_beside_question(reading: Reading) -> FormResult | None:
    """Contact details and program names are values even in a question."""
    if taken := _value_before_question(reading):
        return taken
    if reading.state.field in ("email", "phone") and reading.holds_contact:
        return VALUE_READERS[reading.state.field](reading)
    if reading.state.field == "program" or (
        reading.state.field == "contact_method" and _requests_a_way(reading.text)
    ):
        return VALUE_READERS[reading.state.field](reading)
    return None


def _value_before_question(reading: Reading) -> FormResult | None:
    """ "I'm Ana Lopez, how long does it take?": take the value, have the question answered."""
    field, parts = reading.state.field or "name", FIRST_CLAUSE.split(reading.text.strip(), 1)
    if field in DECISIONS or len(parts) < 2 or not asks(parts[1]) or asks(parts[0] + "."):
        return None
    if field == "name" and not (named(parts[0]) or written_as_name(parts[0])):
        return None
    head = replace(reading, turn=replace(reading.turn, text=parts[0]))
    result = VALUE_READERS[field](head)
    taken = result is not None and field in result.state.values
    return FormResult(result.state, digression=True) if result and taken else None


def _requests_a_way(text: str) -> bool:
    """ "can you e-mail me?", "phone?" """
    said = phrases.without_fillers(phrases.plain(text))
    return len(said.split()) <= 2 or bool(search("asks_of_us", said))


def _question(reading: Reading) -> FormResult | None:
    """A question is answered by the assistant, then the form resumes."""
    if not asks(reading.text) or _asks_to_skip(reading.text):
        return None
    return FormResult(reading.state, digression=True)


def _asks_to_skip(text: str) -> bool:
    """ "Can we skip that?" is a refusal, put politely."""
    said = phrases.without_fillers(phrases.plain(text))
    return phrases.without_request(said) != said and phrases.says("skip", text)


def _value(reading: Reading) -> FormResult | None:
    reader = VALUE_READERS.get(reading.state.field or "name")
    return reader(reading) if reader else None


def _decision(reading: Reading) -> FormResult | None:
    if reading.state.field == "consent":
        return read_consent(reading)
    return read_confirm(reading) if reading.state.field == "confirm" else None


def _understood(reading: Reading) -> FormResult | None:
    """No value, but a question by NLU's reading."""
    if understood_question(reading.turn.questions):
        return FormResult(reading.state, digression=True)
    return None


READERS = (
    _empty,
    _sensitive,
    ending,
    _moves,
    _decision,
    _changes,
    _why,
    _value_beside_question,
    _question,
    refusal,
    other_way,
    _value,
    _understood,
)
"""Asked in this order; the first that has something to say decides."""
