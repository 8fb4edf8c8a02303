"""The form's words: a reply for each situation, filled with the data of both sides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from actions.enrollment.form.consent import Consent, consent_for
from actions.enrollment.form.plan import plan, position
from actions.enrollment.form.state import FORM_ID, Choice, FormMessage, FormState
from actions.enrollment.provider import Provider
from actions.enrollment.words.contact import shown_phone

YES_NO = (Choice("Yes, I agree", "yes"), Choice("No", "no"))
SEND = (
    Choice("Yes, send it", "yes"),
    Choice("Change something", "no, change something"),
    Choice("Stop", "stop"),
)
METHODS = (Choice("E-mail", "email"), Choice("Phone", "phone"), Choice("Both", "both"))


def reply(key: str, provider: Provider, **values: str) -> str:
    """The text at a dotted key of replies.yml, filled in."""
    text: Any = _replies()
    for part in key.split("."):
        text = text[part]
    return str(text).strip().format(provider=provider.name, phone=provider.phone, **values)


def question(state: FormState, provider: Provider) -> FormMessage:
    """The question of the present field."""
    name = state.field or "name"
    offered = state.offered.get(name)
    if offered:
        shown = _replies()["ways"][offered] if name == "contact_method" else _shown(name, offered)
        text = reply(f"offer.{name}_earlier", provider, value=shown)
        if name == "contact_method":
            return FormMessage(text, METHODS, form_view(state))
        return FormMessage(text, (Choice("Yes", "yes"),), form_view(state))
    text = reply(
        f"ask.{name}",
        provider,
        programs=listed(provider),
        consent=consent_of(state, provider).text,
        summary=summary(state, provider),
    )
    return FormMessage(text, buttons(state, provider), form_view(state))


def buttons(state: FormState, provider: Provider) -> tuple[Choice, ...]:
    """Buttons where the choices are few; pressing one says its words."""
    match state.field:
        case "contact_method":
            return METHODS
        case "program":
            return tuple(Choice(p.label, p.value) for p in provider.programs)
        case "consent":
            return YES_NO
        case "confirm":
            return SEND
        case _:
            return ()


def form_view(state: FormState) -> dict[str, Any]:
    """What `custom.form` tells the page."""
    step, of = position(state)
    return {
        "id": FORM_ID,
        "field": state.field,
        "step": step,
        "of": of,
        "status": state.status,
        "reference": state.reference,
    }


def consent_of(state: FormState, provider: Provider) -> Consent:
    """The wording for what the visitor has chosen."""
    method = state.values.get("contact_method", "both")
    return consent_for(provider.name, method, state.values.get("phone_use"))


def summary(state: FormState, provider: Provider) -> str:
    """The values, a line each."""
    labels = _replies()["labels"]
    lines = []
    for name in ("name", "email", "phone", "program"):
        if name not in plan(state) and name not in state.values:
            continue
        value = state.values.get(name)
        lines.append(
            f"- {labels[name]}: {_label(name, value, provider) if value else labels['open']}"
        )
    return "\n".join(lines)


def told(state: FormState, provider: Provider) -> str:
    """The values so far, in one line."""
    known = (n for n in ("name", "email", "phone", "program") if n in state.values)
    return ", ".join(_label(name, state.values[name], provider) for name in known)


def changed(name: str, value: str, provider: Provider) -> str:
    """Tells that a field has another value now."""
    label = _replies()["labels"].get(name, name)
    return reply("note.changed", provider, label=label, value=_label(name, value, provider))


def dropped(name: str, provider: Provider) -> str:
    """Tells that a way of contact is not used any more."""
    return reply("note.dropped", provider, label=_replies()["labels"][name])


def _label(name: str, value: str, provider: Provider) -> str:
    if name == "program":
        return next((p.label for p in provider.programs if p.value == value), value)
    return _shown(name, value)


def _shown(name: str, value: str) -> str:
    return shown_phone(value) if name == "phone" else value


def listed(provider: Provider) -> str:
    """The programs as a choice in words."""
    labels: Sequence[str] = [p.label[0].lower() + p.label[1:] for p in provider.programs]
    return ", ".join(labels[:-1]) + (" or " if len(labels) > 1 else "") + "".join(labels[-1:])


@cache
def _replies() -> dict[str, Any]:
    text = (files("actions.enrollment.form") / "replies.yml").read_text("utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data
