"""What each field accepts: a reader a field, giving None where the message holds no value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from actions.enrollment.form.contact_fields import (
    contacts_of,
    read_contact_method,
    read_email,
    read_phone,
    with_offered,
)
from actions.enrollment.form.moves import Reading, accept, ask, hint
from actions.enrollment.form.plan import advance
from actions.enrollment.form.prompts import reply
from actions.enrollment.form.state import FormResult
from actions.enrollment.words import phrases
from actions.enrollment.words.contact import find_emails, find_phones
from actions.enrollment.words.patterns import pattern
from actions.enrollment.words.programs import parse_program
from actions.enrollment.words.signals import (
    SURE_OF_INTENT,
    asks,
    names_subject,
    understood_question,
)
from actions.enrollment.words.visitor_name import named, parse_name

NO_NAMES = ("affirm", "deny", "social", "either", "undecided", "send", "repeat", "help")
"""What people say in short, and is not their name."""


def read_name(reading: Reading) -> FormResult | None:
    """A name, also with contact details beside it."""
    text = reading.text
    if reading.turn.command:
        return None
    if phrases.all_say(NO_NAMES, text) and not named(text):
        return None
    emails = find_emails(text)
    phones = find_phones(emails.rest)
    values = contacts_of(emails.values, phones.values)
    rest = _before_contact(phones.rest) if values else text
    name = parse_name(rest)
    if name and _is_name(name, rest, reading):
        thanks = reply("note.thanks", reading.provider, name=name)
        return accept(reading, {"name": name, **values}, "", thanks)
    if values and not asks(text):
        field = next(iter(values))
        result = hint(reading, f"name_is_{field}")
        return with_offered(result, values)
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
    return capitalised or not understood_question(questions, SURE_OF_INTENT)


def _before_contact(rest: str) -> str:
    """What is left beside contact details, without the words that lead to them."""
    cut = pattern("beside_contact").sub("\n", rest).split("\n")
    return next((part for part in cut if part.strip(" .:")), "")


def read_program(reading: Reading) -> FormResult | None:
    """A program by name, activity, number or "both"."""
    programs = reading.provider.programs
    emails = find_emails(reading.text)
    phones = find_phones(emails.rest)
    value = parse_program(phones.rest, programs, alone=True)
    if not value and not _is_question(reading):
        value = parse_program(phones.rest, programs)
    if not value and phrases.says("either", reading.text):
        value = programs[-1].value if programs else None
    if value:
        return accept(reading, {"program": value, **contacts_of(emails.values, phones.values)})
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
