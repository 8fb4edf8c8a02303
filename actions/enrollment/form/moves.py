"""The moves a form can make: ask, hint, explain, accept, change, end."""

from __future__ import annotations

from dataclasses import dataclass, replace

from actions.enrollment.form import prompts
from actions.enrollment.form.corrections import Change
from actions.enrollment.form.outside import Services
from actions.enrollment.form.plan import advance, at
from actions.enrollment.form.prompts import form_view, question, reply
from actions.enrollment.form.state import Choice, FormMessage, FormResult, FormState, Turn
from actions.enrollment.provider import Provider
from actions.enrollment.words.contact import shown_phone
from actions.enrollment.words.signals import asks

TOO_MANY = 3


@dataclass(frozen=True)
class Reading:
    """A message in the light of the form: where it stands, what was said, what is around."""

    state: FormState
    turn: Turn
    services: Services

    @property
    def text(self) -> str:
        """What was typed."""
        return self.turn.text

    @property
    def holds_contact(self) -> bool:
        """Does the message look as if an address or a number stood in it?"""
        return "@" in self.text or sum(c.isdigit() for c in self.text) > 6

    @property
    def provider(self) -> Provider:
        """Who takes the requests."""
        return self.services.provider


def ask(state: FormState, provider: Provider, *before: str) -> FormResult:
    """Ask the present field's question, after a few words on what came before."""
    prompt = question(state, provider)
    text = "\n\n".join((*(b for b in before if b), prompt.text))
    return FormResult(state, (replace(prompt, text=text),))


def say(state: FormState, provider: Provider, text: str) -> FormResult:
    """Stay at the present field with other words than its question."""
    message = FormMessage(text, prompts.buttons(state, provider), form_view(state))
    return FormResult(state, (message,))


def hint(reading: Reading, key: str) -> FormResult:
    """Tell what is wrong with an input; after three, another way out."""
    state = replace(reading.state, failures=reading.state.failures + 1)
    provider = reading.provider
    text = reply(f"hint.{key}", provider, programs=prompts.listed(provider))
    if state.failures >= TOO_MANY:
        way = state.field if state.field in ("name", "email", "phone") else "other"
        text = f"{text} {reply(f'struggling.{way}', provider)}"
    return say(state, provider, text)


def offer(reading: Reading, field: str, value: str, key: str) -> FormResult:
    """Ask whether a value that was understood is the one that was meant."""
    state = replace(
        reading.state,
        offered={**reading.state.offered, field: value},
        failures=reading.state.failures + 1,
    )
    shown = shown_phone(value) if field == "phone" else value
    text = reply(f"offer.{key}", reading.provider, value=shown)
    message = FormMessage(text, (Choice("Yes", "yes"),), form_view(state))
    return FormResult(state, (message,))


def accept(reading: Reading, values: dict[str, str], rest: str = "", *notes: str) -> FormResult:
    """Take values, go on to the next question; a question in the rest is answered first."""
    state = with_values(reading.state, values)
    state = advance(state)
    if rest and asks(rest):
        return FormResult(state, digression=True)
    return ask(state, reading.provider, *notes)


def with_values(state: FormState, values: dict[str, str]) -> FormState:
    """The state with values, the way of contact in step with what is there."""
    before = _means(state)
    for name, value in values.items():
        state = state.with_value(name, value)
    state = with_method(state)
    if before != _means(state) and "consent" in state.values:
        state = state.without("consent", "consent_at")
    return state


def with_method(state: FormState) -> FormState:
    """The way of contact that fits the contact details given."""
    known = [f for f in ("email", "phone") if f in state.values]
    chosen = state.values.get("contact_method")
    if len(known) == 2:
        chosen = "both"
    elif known and chosen in (None, "email", "phone") and chosen != known[0]:
        chosen = known[0]
    return state.with_value("contact_method", chosen) if chosen else state


def _means(state: FormState) -> tuple[str | None, str | None]:
    return state.values.get("contact_method"), state.values.get("phone_use")


def change(reading: Reading, changes: list[Change]) -> FormResult:
    """Carry out corrections; a field without a new value is asked again."""
    state, provider, notes = reading.state, reading.provider, []
    here = state.field
    told = {c.field: c.value for c in changes if c.value}
    for field, value in told.items():
        notes.append(prompts.changed(field, value, provider))
    state = with_values(state, told)
    for dropped in (c.field for c in changes if c.drop):
        state = drop_contact(state, dropped)
        notes.append(prompts.dropped(dropped, provider))
    to_ask = next((c.field for c in changes if not c.value and not c.drop), None)
    if to_ask:
        return ask(_asked_again(state, to_ask), provider, *notes)
    following = advance(state)
    still_here = here and here not in following.values and here not in ("confirm", "consent")
    return ask(at(state, here) if still_here and here else following, provider, *notes)


def _asked_again(state: FormState, field: str) -> FormState:
    before, method = _means(state), state.values.get("contact_method")
    if field in ("email", "phone") and method and method != field:
        state = state.with_value("contact_method", "both")
    if _means(state) != before:
        state = state.without("consent", "consent_at")
    return at(state, field)


def drop_contact(state: FormState, field: str) -> FormState:
    """The state without one way of contact; the other one is asked for if it is not known."""
    other = "phone" if field == "email" else "email"
    state = state.without(field, "consent", "consent_at").with_value("contact_method", other)
    return replace(state, left=tuple(dict.fromkeys((*state.left, field))))


def end(reading: Reading, status: str, key: str, *, forget: bool = True) -> FormResult:
    """End the form without a request: nothing that was entered stays in the state."""
    state = reading.state.ended(status)
    message = FormMessage(reply(f"end.{key}", reading.provider), form=form_view(state))
    return FormResult(state, (message,), forget=forget)
