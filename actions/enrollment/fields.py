"""What each field accepts: a reader a field, giving None where the message holds no value."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from actions.enrollment import phrases
from actions.enrollment.contact import NUMBER, find_emails, find_phones, suggested_email
from actions.enrollment.methods import parse_method, phone_use
from actions.enrollment.moves import Reading, accept, ask, drop_contact, hint, offer
from actions.enrollment.names import MAX_NAME, named, parse_name
from actions.enrollment.patterns import pattern, search
from actions.enrollment.plan import advance
from actions.enrollment.programs import parse_program
from actions.enrollment.prompts import reply
from actions.enrollment.signals import SURE, asks, names_subject, understood_question
from actions.enrollment.state import FormResult


def read_name(reading: Reading) -> FormResult | None:
    """A name, also with contact details beside it."""
    text = reading.text
    emails = find_emails(text)
    phones = find_phones(emails.rest)
    values = _contacts(emails.values, phones.values)
    rest = _before_contact(phones.rest) if values else text
    name = parse_name(rest)
    if name and _is_name(name, rest, reading):
        thanks = reply("note.thanks", reading.provider, name=name)
        return accept(reading, {"name": name, **values}, "", thanks)
    if values and not asks(text):
        field = next(iter(values))
        result = hint(reading, f"name_is_{field}")
        return _with_offered(result, values)
    return None


def _is_name(name: str, text: str, reading: Reading) -> bool:
    """Not the name of a program, nor something that NLU is sure to be a question."""
    if named(text):
        return True
    if parse_program(name, reading.provider.programs, alone=True):
        return False
    questions = reading.turn.questions
    if names_subject(questions) and understood_question(questions):
        return False
    capitalised = all(w[0].isupper() or not w[0].isascii() for w in name.split())
    return capitalised or not understood_question(questions, SURE)


def _before_contact(rest: str) -> str:
    """What is left beside contact details, without the words that lead to them."""
    cut = pattern("beside_contact").sub("\n", rest).split("\n")
    return next((part for part in cut if part.strip(" .:")), "")


def _contacts(emails: tuple[str, ...], phones: tuple[str, ...]) -> dict[str, str]:
    found = {"email": emails[:1], "phone": phones[:1]}
    return {field: values[0] for field, values in found.items() if values}


def _with_offered(result: FormResult, values: dict[str, str]) -> FormResult:
    state = replace(result.state, offered={**result.state.offered, **values})
    return replace(result, state=state)


def read_contact_method(reading: Reading) -> FormResult | None:
    """The way of contact, or the contact details themselves."""
    emails = find_emails(reading.text)
    phones = find_phones(emails.rest)
    values = _contacts(emails.values, phones.values)
    if values:
        return accept(reading, values, phones.rest)
    if answer := _offered_answer(reading, "contact_method"):
        return answer
    method = parse_method(reading.text)
    if not method:
        return None
    use = phone_use(reading.text) if method != "email" else None
    chosen = {"contact_method": method} | ({"phone_use": use} if use else {})
    return accept(reading, chosen)


def read_email(reading: Reading) -> FormResult | None:
    """An address; slips are offered corrected, a phone number is offered instead."""
    found = find_emails(reading.text)
    offered = reading.state.offered.get("email")
    if not found.values:
        return _offered_answer(reading, "email") or _other_contact(reading, "email")
    if len(found.values) > 1 and not search("corrects_itself", reading.text):
        return hint(reading, "email_several")
    value = found.values[-1]
    meant = suggested_email(reading.text) or (value if _cut_in_two(reading.text) else None)
    if meant and offered != meant:
        return offer(reading, "email", meant, "email")
    phones = find_phones(found.rest)
    return accept(reading, {"email": value, **_contacts((), phones.values)}, phones.rest)


def _cut_in_two(text: str) -> bool:
    """ "ana lopez@example.com": part of the address may stand before it."""
    before = re.search(r"([^\s@]+)\s+\S+@", text)
    if not before or not before[1][-1].isalnum():
        return False
    return before[1].casefold() not in phrases.words_of("address_lead_in")


def read_phone(reading: Reading) -> FormResult | None:
    """A number; one with an unknown area code is taken when it is sent again."""
    insisted = find_phones(reading.text, insist=True)
    found = find_phones(reading.text)
    if len(found.values) > 1:
        return hint(reading, "phone_several")
    if not found.values and insisted.values:
        if reading.state.offered.get("phone") != insisted.values[0]:
            return _with_offered(hint(reading, "phone_area"), {"phone": insisted.values[0]})
        found = insisted
    if not found.values:
        return _offered_answer(reading, "phone") or _other_contact(reading, "phone")
    emails = find_emails(found.rest)
    use = phone_use(emails.rest)
    values = {"phone": found.values[0], **_contacts(emails.values, ())}
    return accept(reading, values | ({"phone_use": use} if use else {}), emails.rest)


def _offered_answer(reading: Reading, field: str) -> FormResult | None:
    """Yes or no to a value that was offered."""
    other = {"email": ("phone",), "phone": ("email",)}.get(field, ())
    for name in (field, *other):
        value = reading.state.offered.get(name)
        if value and phrases.all_say(("affirm", "social"), reading.text):
            if name != field:
                state = reading.state.without("contact_method", field)
                reading = Reading(state, reading.turn, reading.services)
            return accept(reading, {name: value})
        if value and phrases.all_say(("deny", "social"), reading.text):
            return ask(reading.state.without(name), reading.provider)
    return None


def _other_contact(reading: Reading, field: str) -> FormResult | None:
    """The other kind of contact detail was typed: offer to use it instead."""
    other = "phone" if field == "email" else "email"
    found = find_phones(reading.text) if other == "phone" else find_emails(reading.text)
    if found.values:
        if parse_method(found.rest) == other:  # "just text me, 212-555-0123"
            use = phone_use(reading.text) if other == "phone" else None
            instead = Reading(drop_contact(reading.state, field), reading.turn, reading.services)
            values = {other: found.values[0]} | ({"phone_use": use} if use else {})
            return accept(instead, values)
        return offer(reading, other, found.values[0], f"{other}_instead")
    if field == "email" and (meant := suggested_email(reading.text)):
        return offer(reading, "email", meant, "email")
    return None


def read_program(reading: Reading) -> FormResult | None:
    """A program by name, activity, number or "both"."""
    programs = reading.provider.programs
    value = parse_program(reading.text, programs, alone=True)
    if not value and not _is_question(reading):
        value = parse_program(reading.text, programs)
    if not value and phrases.says("either", reading.text):
        value = programs[-1].value if programs else None
    if value:
        return accept(reading, {"program": value})
    undecided = phrases.all_say(("undecided", "social"), reading.text)
    return leave_program_open(reading) if undecided and reading.state.failures else None


def leave_program_open(reading: Reading) -> FormResult:
    """Go on without a program."""
    state = reading.state.without("program")
    state = replace(state, left=(*state.left, "program"))
    return ask(advance(state), reading.provider, reply("note.open", reading.provider))


def _is_question(reading: Reading) -> bool:
    return asks(reading.text) or understood_question(reading.turn.questions)


VALUE_READERS: dict[str, Callable[[Reading], FormResult | None]] = {
    "name": read_name,
    "contact_method": read_contact_method,
    "email": read_email,
    "phone": read_phone,
    "program": read_program,
}


def wrong_input(reading: Reading) -> FormResult:
    """The hint that fits what was typed."""
    return hint(reading, _hint_key(reading))


def _hint_key(reading: Reading) -> str:
    text, field = reading.text, reading.state.field or "name"
    if field == "name" and len(text) > MAX_NAME:
        return "name_too_long"
    if field == "email":
        if "@" not in text:
            return "email_no_at"
        return "email_no_domain" if re.search(r"@\W*$", text) else "email"
    if field == "phone":
        digits = sum(c.isdigit() for c in text)
        letters = any(c.isalpha() for c in NUMBER.sub("", text))
        if digits and not letters:
            return "phone_short" if digits < 10 else "phone_long" if digits > 11 else "phone"
    return field
