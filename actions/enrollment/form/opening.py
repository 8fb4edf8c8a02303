"""Start the form with what the visitor has said already."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from actions.enrollment.form import prompts
from actions.enrollment.form.endings import ending
from actions.enrollment.form.moves import Reading, ask, with_method
from actions.enrollment.form.outside import Services
from actions.enrollment.form.plan import advance
from actions.enrollment.form.prompts import reply
from actions.enrollment.form.state import FormResult, FormState, Turn
from actions.enrollment.provider import Provider
from actions.enrollment.words.contact import ADDRESS, find_emails, find_phones
from actions.enrollment.words.contact_method import parse_method
from actions.enrollment.words.patterns import pattern
from actions.enrollment.words.programs import parse_program
from actions.enrollment.words.visitor_name import parse_name
from actions.sensitive import has_sensitive, mask_sensitive

BARE_NAME = re.compile(r"^(?P<name>[^,;:\n@\d]{2,60})[,;\n]\s*(?=\S*[@\d+(])")
AN_ADDRESS = "@"
"""Stands for an address, none of whose letters are part of a name."""
CONTACT_NEXT = re.compile(r"[,;\n]\s*\S*[@\d+(]")
WAYS = re.compile(r"\b(?:call|phone|ring|text|e-?mail|mail|sms)\b", re.IGNORECASE)


def start(turn: Turn, services: Services, known: Mapping[str, str] | None = None) -> FormResult:
    """Begin the form; `known` are values that the conversation gave, such as the program."""
    state = replace(FormState.new(), field="name")
    reading = Reading(state, turn, services)
    if ended := ending(reading):
        return ended
    text = mask_sensitive(turn.text)
    values = {**(known or {}), **said(text, services.provider)}
    for name, value in values.items():
        state = state.with_value(name, value)
    state = advance(_with_wish(with_method(state), text))
    notes = [reply("intro", services.provider)]
    if has_sensitive(turn.text):
        notes.append(reply("note.sensitive", services.provider))
    if shown := prompts.told(state, services.provider):
        notes.append(reply("noted", services.provider, values=shown))
    return ask(state, services.provider, *notes)


def said(text: str, provider: Provider) -> dict[str, str]:
    """Name, contact details and program that a message holds beside other things."""
    emails = find_emails(text)
    phones = find_phones(emails.rest)
    found = {
        "name": _name(text, emails.values),
        "email": next(iter(emails.values), None),
        "phone": next(iter(phones.values), None),
        "program": parse_program(phones.rest, provider.programs),
    }
    return {field: value for field, value in found.items() if value}


def _name(message: str, emails: tuple[str, ...]) -> str | None:
    text = ADDRESS.sub(f", {AN_ADDRESS}", message)
    for match in pattern("opening_name").finditer(text):
        words = pattern("opening_name_ends").sub("", match["sure"] or match["likely"] or "")
        name = parse_name(words)
        if name and (match["sure"] or _likely(name, emails) or _before_contact(name, match, text)):
            return name
    bare = BARE_NAME.match(message.strip())
    name = parse_name(bare["name"]) if bare else None
    return name if name and _likely(name, emails) else None


def _likely(name: str, emails: tuple[str, ...]) -> bool:
    """Written as a name, or found again in the address: "im ana lopez, ana.lopez@..."."""
    words = name.split()
    if all(w[0].isupper() or not w[0].isascii() for w in words) and len(words) <= 4:
        return not name.isupper() or len(words) > 1
    local = " ".join(e.split("@")[0].casefold() for e in emails)
    return any(len(w) > 2 and w.casefold() in local for w in words)


def _before_contact(name: str, match: re.Match[str], text: str) -> bool:
    """ "this is ana lopez, 212-555-0123": all of the clause, with contact details after it."""
    whole = (match["likely"] or "").strip() == name
    return whole and 2 <= len(name.split()) <= 3 and bool(CONTACT_NEXT.match(text, match.end()))


def _with_wish(state: FormState, text: str) -> FormState:
    """ "Can someone call me" offers the phone as the way, and leaves the choice."""
    wish = parse_method(text) if WAYS.search(text) else None
    if wish and "contact_method" not in state.values:
        return replace(state, offered={**state.offered, "contact_method": wish})
    return state
