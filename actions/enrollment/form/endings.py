"""Messages that end the form at any field: stop, delete, under age, someone in distress."""

from __future__ import annotations

from actions.enrollment.form.moves import Reading, end
from actions.enrollment.form.state import FormResult
from actions.enrollment.words.contact import find_emails, find_phones
from actions.enrollment.words.contact_method import parse_method
from actions.enrollment.words.patterns import search
from actions.enrollment.words.phrases import (
    clause_says,
    clauses,
    plain,
    says,
    without_fillers,
    without_request,
)
from actions.enrollment.words.signals import asks, has_intent, under_age
from actions.enrollment.words.visitor_name import plausible


def ending(reading: Reading) -> FormResult | None:
    """End the form if the message asks for it or has to lead to it."""
    if under_age(reading.text, reading.turn.now):
        return end(reading, "cancelled", "minor")
    if has_intent(reading.turn.questions, "distress"):
        return FormResult(reading.state.ended("cancelled"), digression=True, forget=True)
    if commands("delete", reading):
        return end(reading, "cancelled", "deleted")
    if commands("stop", reading):
        return end(reading, "cancelled", "stopped")
    return None


def commands(kind: str, reading: Reading) -> bool:
    """Does the message order this, and nothing that goes on with the form?"""
    whole = without_fillers(plain(reading.text))
    parts = list(dict.fromkeys((whole, *clauses(reading.text))))
    ordered = [p for p in parts if clause_says(kind, p) and not search("not_an_order", p)]
    if kind == "delete":
        return any(not _asks_only(p) for p in ordered)
    if ordered:
        return not _goes_on([p for p in clauses(reading.text) if p not in ordered], reading)
    return _nlu_orders(kind, reading)


def _asks_only(clause: str) -> bool:
    return asks(clause) and without_request(clause) == clause


def _goes_on(rest: list[str], reading: Reading) -> bool:
    """The rest of the message gives or changes something: "never mind the phone, use my e-mail"."""
    if find_emails(reading.text).values or find_phones(reading.text).values:
        return True
    return any(parse_method(part) or search("goes_on", part) or asks(part) for part in rest)


def _nlu_orders(kind: str, reading: Reading) -> bool:
    if kind != "stop" or asks(reading.text) or says("back", reading.text):
        return False
    if search("waiting", plain(reading.text)):
        return False
    if says("restart", reading.text) or says("skip", reading.text):
        return False
    if reading.state.field == "name" and plausible(reading.text.strip()):
        return False
    return has_intent(reading.turn.questions, "stop") and all(
        q.in_scope >= 0.6 for q in reading.turn.questions
    )
