"""What the questions for contact details accept: the way, the e-mail address, the phone number."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.enrollment.form.moves import Reading, accept, ask, drop_contact, hint, offer
from actions.enrollment.form.state import FormResult
from actions.enrollment.words import phrases
from actions.enrollment.words.contact import find_emails, find_phones, suggested_email
from actions.enrollment.words.contact_method import parse_method, phone_use
from actions.enrollment.words.patterns import search


def contacts_of(emails: tuple[str, ...], phones: tuple[str, ...]) -> dict[str, str]:
    found = {"email": emails[:1], "phone": phones[:1]}
    return {field: values[0] for field, values in found.items() if values}


def with_offered(result: FormResult, values: dict[str, str]) -> FormResult:
    state = replace(result.state, offered={**result.state.offered, **values})
    return replace(result, state=state)


def read_contact_method(reading: Reading) -> FormResult | None:
    """The way of contact, or the contact details themselves."""
    emails = find_emails(reading.text)
    phones = find_phones(emails.rest)
    values = contacts_of(emails.values, phones.values)
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
    return accept(reading, {"email": value, **contacts_of((), phones.values)}, phones.rest)


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
            return with_offered(hint(reading, "phone_area"), {"phone": insisted.values[0]})
        found = insisted
    if not found.values:
        return _offered_answer(reading, "phone") or _other_contact(reading, "phone")
    emails = find_emails(found.rest)
    use = phone_use(emails.rest)
    values = {"phone": found.values[0], **contacts_of(emails.values, ())}
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
        wanted = parse_method(found.rest) == other  # "just text me, 212-555-0123"
        if wanted or search("goes_on", phrases.plain(found.rest)):
            use = phone_use(reading.text) if other == "phone" else None
            instead = Reading(drop_contact(reading.state, field), reading.turn, reading.services)
            values = {other: found.values[0]} | ({"phone_use": use} if use else {})
            return accept(instead, values)
        return offer(reading, other, found.values[0], f"{other}_instead")
    if field == "email" and (meant := suggested_email(reading.text)):
        return offer(reading, "email", meant, "email")
    return None
