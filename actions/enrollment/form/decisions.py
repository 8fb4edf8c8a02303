"""The two steps that need a clear answer: the consent, and the confirmation of the summary."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from actions.enrollment.form.corrections import find_changes
from actions.enrollment.form.moves import Reading, ask, change, drop_contact, end, hint, say
from actions.enrollment.form.outside import Outcome
from actions.enrollment.form.plan import advance
from actions.enrollment.form.prompts import consent_of, form_view, reply
from actions.enrollment.form.state import FormMessage, FormResult
from actions.enrollment.submission import Submission
from actions.enrollment.words import phrases
from actions.enrollment.words.contact_method import parse_method, phone_use
from actions.enrollment.words.patterns import search
from actions.enrollment.words.signals import asks, has_intent

ENOUGH = 5
UNCHANGED = ("unchanged", "deny", "affirm", "social", "send")
"""What "no, that's all, send it" is made of."""


def read_consent(reading: Reading) -> FormResult | None:
    """Yes goes on, no ends; anything else is asked again, never assumed."""
    text = reading.text
    if narrowed := _narrowed(reading):
        return narrowed
    if says_yes(reading):
        values = {"consent": "yes", "consent_at": reading.turn.now.isoformat()}
        state = reading.state
        for name, value in values.items():
            state = state.with_value(name, value)
        return ask(advance(state), reading.provider, reply("note.noted", reading.provider))
    if says_no(reading):
        return end(reading, "declined", "declined")
    if asks(text) or phrases.says("why", text) or _changes(reading):
        return None
    if reading.state.failures >= ENOUGH:
        return end(reading, "declined", "declined")
    result = hint(reading, "consent")
    return ask(result.state, reading.provider, result.messages[0].text)


def _changes(reading: Reading) -> bool:
    return bool(
        find_changes(reading.text, reading.state, reading.provider.programs, at_summary=False)
    )


def _narrowed(reading: Reading) -> FormResult | None:
    """ "yes, but only by e-mail": ask for consent to just that."""
    said = phrases.plain(reading.text)
    method = reading.state.values.get("contact_method")
    if not search("only_some", said) and not phrases.says("unsure", reading.text):
        return None
    use = phone_use(reading.text)
    if use and method in ("phone", "both") and reading.state.values.get("phone_use") != use:
        return ask(reading.state.with_value("phone_use", use), reading.provider)
    wanted = parse_method(reading.text) if search("a_way", said) else None
    if method == "both" and wanted in ("email", "phone"):
        other = "phone" if wanted == "email" else "email"
        note = "only_mail" if wanted == "email" else "only_phone"
        state = advance(drop_contact(reading.state, other))
        return ask(state, reading.provider, reply(f"note.{note}", reading.provider))
    return None


def says_yes(reading: Reading, *also: str) -> bool:
    """Is every part of the message a yes, or one of `also`, without a reservation?"""
    text = reading.text
    if asks(text) or phrases.says("unsure", text):
        return False
    if phrases.all_say(("affirm", "social", *also), text) and not phrases.all_say(
        ("social",), text
    ):
        return True
    if phrases.says("deny", text) or len(text.split()) > 6:
        return False
    return has_intent(reading.turn.questions, "affirm", threshold=0.9)


def says_no(reading: Reading) -> bool:
    """Does a part of the message say no, and none yes?"""
    text = reading.text
    if asks(text) or any(
        phrases.clause_says("affirm", part) and not phrases.clause_says("deny", part)
        for part in phrases.clauses(text)
    ):
        return False
    if phrases.says("deny", text):
        return True
    return len(text.split()) <= 6 and has_intent(reading.turn.questions, "deny", threshold=0.9)


def read_confirm(reading: Reading) -> FormResult | None:
    """Yes sends the request; a correction is carried out; no asks what to change, twice no ends."""
    text, state = reading.text, reading.state
    found = find_changes(text, state, reading.provider.programs, at_summary=True)
    if found and (not asks(text) or any(c.value for c in found)):
        return change(reading, found)
    if says_yes(reading, "send"):
        return _send(reading)
    if phrases.says("unchanged", text) and phrases.all_say(UNCHANGED, text):
        return _send(reading)
    if phrases.says("no_contact", text):
        return end(reading, "cancelled", "stopped")
    if phrases.all_say(("deny", "social"), text) or _wants_change(text):
        if state.refusals and not _wants_change(text):
            return end(reading, "cancelled", "stopped")
        state = replace(state, refusals=state.refusals + 1)
        return say(state, reading.provider, reply("note.which_change", reading.provider))
    if asks(text) or phrases.says("why", text):
        return None
    return hint(reading, "confirm")


def _wants_change(text: str) -> bool:
    return bool(search("changes_something", phrases.plain(text)))


def _send(reading: Reading) -> FormResult:
    """Hand the request over; what the visitor is told depends on what became of it."""
    receipt = reading.services.save(submission(reading))
    if receipt.outcome is Outcome.FAILED:
        return end(reading, "cancelled", "failed")
    status = "queued" if receipt.outcome is Outcome.QUEUED else "saved"
    state = reading.state.ended(status, receipt.reference)
    text = reply(
        f"end.{receipt.outcome.value}",
        reading.provider,
        name=reading.state.values["name"],
        reference=receipt.reference or "",
    )
    return FormResult(state, (FormMessage(text, form=form_view(state)),))


def submission(reading: Reading) -> Submission:
    """The request that the state holds."""
    state, turn = reading.state, reading.turn
    consent = consent_of(state, reading.provider)
    return Submission(
        key=f"{turn.conversation}:{state.id}",
        conversation=turn.conversation,
        name=state.values["name"],
        email=state.values.get("email"),
        phone=state.values.get("phone"),
        program=state.values.get("program"),
        consent_text=consent.text,
        consent_version=consent.version,
        consent_at=datetime.fromisoformat(state.values["consent_at"]),
        created_at=turn.now,
        source=turn.channel,
    )
