"""The order of the form's questions, and which one is next."""

from __future__ import annotations

from dataclasses import replace

from actions.enrollment.form.state import FormState


def plan(state: FormState) -> tuple[str, ...]:
    """The fields that this form asks for, in order."""
    method = state.values.get("contact_method", "email")
    contact = {"email": ("email",), "phone": ("phone",)}.get(method, ("email", "phone"))
    return ("name", "contact_method", *contact, "program", "consent", "confirm")


def position(state: FormState) -> tuple[int | None, int]:
    """Which step of how many the present field is; none once the form has ended."""
    fields = plan(state)
    if state.field not in fields:
        return None, len(fields)
    return fields.index(state.field) + 1, len(fields)


def advance(state: FormState) -> FormState:
    """The state at the first field that has no value and was not left open."""
    done = {*state.values, *state.left}
    following = next((f for f in plan(state) if f not in done), "confirm")
    return replace(state, field=following, failures=0, refusals=0)


def at(state: FormState, field: str) -> FormState:
    """The state at a given field, its counters at zero."""
    return replace(state, field=field, failures=0, refusals=0)


def before(state: FormState) -> str | None:
    """The field before the present one."""
    fields = plan(state)
    index = fields.index(state.field) if state.field in fields else 0
    return fields[index - 1] if index else None
