"""Refusals: skip what is not needed, explain what is, end politely without any way of contact."""

from __future__ import annotations

from dataclasses import replace

from actions.enrollment.form.fields import leave_program_open
from actions.enrollment.form.moves import Reading, ask, drop_contact, end, say
from actions.enrollment.form.plan import advance
from actions.enrollment.form.prompts import reply
from actions.enrollment.form.state import DECISIONS, FormResult, FormState
from actions.enrollment.words import phrases
from actions.enrollment.words.contact_method import names_way, parse_method
from actions.enrollment.words.patterns import search

CONTACTS = ("contact_method", "email", "phone")


def refusal(reading: Reading) -> FormResult | None:
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
    refused = other in state.left and not names_way(reading.text, other)
    if refused or _refuses_all(reading.text):
        return end(reading, "cancelled", "refused")
    return _without(reading, field, state)


def other_way(reading: Reading) -> FormResult | None:
    """ "call me instead" where the e-mail is asked, and the other way round."""
    field = reading.state.field
    if field not in ("email", "phone") or reading.holds_contact:
        return None
    method = parse_method(reading.text) if len(reading.text) < 80 else None
    if method in (None, field, "both"):
        return None
    return _refused_contact(reading)


def _without(reading: Reading, field: str, state: FormState) -> FormResult:
    """Go on with the other way of contact, which counts again if it was refused before."""
    other = "phone" if field == "email" else "email"
    left = tuple(name for name in state.left if name != other)
    state = advance(drop_contact(replace(state, left=left), field))
    if other in state.values:
        way = "mail" if other == "email" else "phone"
        return ask(state, reading.provider, reply(f"note.only_{way}", reading.provider))
    words = "" if other in state.offered else reply(f"needed.{field}", reading.provider)
    return ask(state, reading.provider, words)
