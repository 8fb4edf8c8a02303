"""The form: a pure step from a state and a message to a new state and a reply."""

from __future__ import annotations

from dataclasses import replace

from actions.enrollment import phrases, requests
from actions.enrollment.corrections import find_changes
from actions.enrollment.decisions import read_confirm, read_consent
from actions.enrollment.endings import ending
from actions.enrollment.fields import VALUE_READERS, leave_program_open, wrong_input
from actions.enrollment.methods import parse_method
from actions.enrollment.moves import Reading, ask, change, drop_contact, end, hint, say
from actions.enrollment.patterns import search
from actions.enrollment.plan import advance, at, before
from actions.enrollment.prompts import question, reply
from actions.enrollment.sensitive import has_sensitive
from actions.enrollment.services import Services
from actions.enrollment.signals import asks, has_intent, understood_question
from actions.enrollment.state import FormMessage, FormResult, FormState, Turn

DECISIONS = ("consent", "confirm")
NAMED = ("email", "phone", "program", "name")
CONTACTS = ("contact_method", "email", "phone")


def step(state: FormState, turn: Turn, services: Services) -> FormResult:
    """Take a message while the form is active."""
    if not state.active:
        return FormResult(state, digression=True)
    if state.purpose != "enroll":
        return requests.step(state, turn, services)
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
        return requests.resume_prompt(state, services)
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
    note = reply("note.sensitive", reading.provider)
    return replace(ask(reading.state, reading.provider, note), forget=False)


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
    if field not in ("name", "email", "phone") or not _holds_value(reading):
        return None
    result = VALUE_READERS[field](reading)
    return result if result and field in result.state.values else None


def _why(reading: Reading) -> FormResult | None:
    state, text = reading.state, reading.text
    wants = phrases.says("why", text) or has_intent(
        reading.turn.questions, "ask_why_data", "ask_data_use"
    )
    if not wants or _holds_value(reading):
        return None
    about_data = any(w in phrases.plain(text) for w in ("data", "info", "do with", "share", "spam"))
    named = next((f for f in NAMED if search("names_field", phrases.plain(text), f)), state.field)
    key = "why.privacy" if about_data else f"why.{named}"
    return ask(state, reading.provider, reply(key, reading.provider))


def _holds_value(reading: Reading) -> bool:
    return "@" in reading.text or sum(c.isdigit() for c in reading.text) > 6


def _value_beside_question(reading: Reading) -> FormResult | None:
    """Contact details and program names are values even in a question."""
    if reading.state.field in ("email", "phone") and _holds_value(reading):
        return VALUE_READERS[reading.state.field](reading)
    if reading.state.field == "program" or (
        reading.state.field == "contact_method" and _requests_a_way(reading.text)
    ):
        return VALUE_READERS[reading.state.field](reading)
    return None


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


def _refusal(reading: Reading) -> FormResult | None:
    field = reading.state.field or "name"
    none_at_all = field in CONTACTS and _refuses_all(reading.text)
    if field in DECISIONS or not (none_at_all or phrases.says("skip", reading.text)):
        return None
    if field == "contact_method" and parse_method(reading.text) and not _refuses_all(reading.text):
        return None
    if field in reading.state.offered and phrases.all_say(("deny",), reading.text):
        return None
    return {
        "program": leave_program_open,
        "email": _refused_contact,
        "phone": _refused_contact,
    }.get(field, _refused_needed)(reading)


def _refuses_all(text: str) -> bool:
    return bool(search("neither", phrases.plain(text)))


def _refused_needed(reading: Reading) -> FormResult:
    """Name and way of contact are needed: explain once, then end."""
    state, field = reading.state, reading.state.field or "name"
    if state.refusals:
        return end(reading, "cancelled", "refused_name" if field == "name" else "refused")
    state = replace(state, refusals=1)
    return say(state, reading.provider, reply(f"needed.{field}", reading.provider))


def _refused_contact(reading: Reading) -> FormResult:
    """The other contact is enough; without either there is nothing to send."""
    state, field = reading.state, reading.state.field or "email"
    other = "phone" if field == "email" else "email"
    if other in state.left or _refuses_all(reading.text):
        return end(reading, "cancelled", "refused")
    state = advance(drop_contact(state, field))
    note = f"only_{'mail' if other == 'email' else 'phone'}" if other in state.values else None
    words = (
        reply(f"note.{note}", reading.provider)
        if note
        else reply(f"needed.{field}", reading.provider)
    )
    if not note and other in state.offered:
        words = ""
    return ask(state, reading.provider, words)


def _other_way(reading: Reading) -> FormResult | None:
    """ "call me instead" where the e-mail is asked, and the other way round."""
    field = reading.state.field
    if field not in ("email", "phone") or _holds_value(reading):
        return None
    method = parse_method(reading.text) if len(reading.text) < 80 else None
    if method in (None, field, "both"):
        return None
    return _refused_contact(reading)


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
    _refusal,
    _other_way,
    _value,
    _understood,
)
"""Asked in this order; the first that has something to say decides."""
