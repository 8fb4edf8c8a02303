"""A message in the light of a form, for the modules that read it."""

from __future__ import annotations

from typing import Any

from actions.enrollment.form.moves import Reading
from actions.enrollment.form.state import FormState, Turn
from tests.actions.enrollment.conftest import NOW, Desk, questions_read

FILLED = {
    "name": "Ana Lopez",
    "contact_method": "email",
    "email": "ana@example.com",
    "program": "coding",
    "consent": "yes",
    "consent_at": NOW.isoformat(),
}
"""The values at the summary."""


def state_at(field: str, **values: str) -> FormState:
    """A form that asks for a field, with the values that it has."""
    return FormState(id="form-1", status="asking", field=field, values=values)


def reading(text: str, state: FormState, desk: Desk | None = None, **nlu: Any) -> Reading:
    """What was said there; `nlu` as in `Visitor.say`."""
    turn = Turn(text, NOW, "visitor-1", questions_read(text, nlu))
    return Reading(state, turn, desk or Desk())
