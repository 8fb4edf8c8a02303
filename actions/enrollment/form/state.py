"""What the form takes and gives: a turn of the visitor, the form's state, the reply."""

from __future__ import annotations

import dataclasses
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any

from actions.question import Question

FORM_ID = "enrollment"
DECISIONS = ("consent", "confirm")
"""Fields whose answer is a decision, not a value."""


@dataclass(frozen=True)
class Turn:
    """A message of the visitor, as the conversation layer read it."""

    text: str
    now: datetime
    conversation: str = ""
    """Rasa's sender id."""
    questions: tuple[Question, ...] = ()
    """What NLU made of the message; may be empty, the form works without."""
    channel: str = "chat"
    command: bool = False
    """Typed with a slash in front, as words for a program."""


@dataclass(frozen=True)
class FormState:
    """Where a form stands; a small JSON value, kept in one slot."""

    id: str = ""
    """Made once a form: with the conversation it tells one request from another."""
    purpose: str = "enroll"
    """"enroll", or for returning visitors "status", "cancel" or "delete"."""
    status: str = "none"
    """none, asking, saved, queued, cancelled or declined; only `asking` is active."""
    field: str | None = None
    values: dict[str, str] = dataclasses.field(default_factory=dict)
    """Accepted values by field; `left` holds fields left open on purpose."""
    offered: dict[str, str] = dataclasses.field(default_factory=dict)
    """Values that were understood but not confirmed yet, by field."""
    left: tuple[str, ...] = ()
    failures: int = 0
    """Wrong inputs in a row at the present field."""
    refusals: int = 0
    """Refusals in a row at the present field."""
    lookups: int = 0
    reference: str | None = None

    @property
    def active(self) -> bool:
        """The next message belongs to the form."""
        return self.status == "asking"

    @classmethod
    def new(cls, purpose: str = "enroll") -> FormState:
        """A form that is about to ask its first question."""
        return cls(id=secrets.token_hex(8), purpose=purpose, status="asking")

    @classmethod
    def load(cls, value: object) -> FormState:
        """Read the slot's value; anything that is not a state is an empty one."""
        if not isinstance(value, Mapping):
            return cls()
        known = {f.name: value[f.name] for f in fields(cls) if f.name in value}
        known["left"] = tuple(known.get("left") or ())
        return cls(**known)

    def dump(self) -> dict[str, Any]:
        """As the slot keeps it."""
        return asdict(self) | {"left": list(self.left)}

    def with_value(self, name: str, value: str) -> FormState:
        """The state once a field has a value."""
        offered = {k: v for k, v in self.offered.items() if k != name}
        left = tuple(f for f in self.left if f != name)
        values = {**self.values, name: value}
        return replace(self, values=values, offered=offered, left=left, failures=0, refusals=0)

    def without(self, *names: str) -> FormState:
        """The state with fields emptied."""
        return replace(
            self,
            values={k: v for k, v in self.values.items() if k not in names},
            offered={k: v for k, v in self.offered.items() if k not in names},
            left=tuple(f for f in self.left if f not in names),
        )

    def ended(self, status: str, reference: str | None = None) -> FormState:
        """The state of a form that is over: no personal data stays in it."""
        return FormState(id=self.id, status=status, reference=reference or self.reference)


@dataclass(frozen=True)
class Choice:
    """A button: its title, and what pressing it says."""

    title: str
    payload: str


@dataclass(frozen=True)
class FormMessage:
    """A message of the form."""

    text: str
    buttons: tuple[Choice, ...] = ()
    form: Mapping[str, Any] | None = None
    """What `custom.form` holds."""

    def to_json(self) -> dict[str, Any]:
        """As a channel sends it."""
        message: dict[str, Any] = {"text": self.text}
        if self.buttons:
            message["buttons"] = [asdict(button) for button in self.buttons]
        if self.form:
            message["custom"] = {"form": dict(self.form)}
        return message


@dataclass(frozen=True)
class FormResult:
    """What a turn leads to.

    With `digression` the message is to be answered as any other; what `resume_prompt` gives
    for `state` follows the answer. `forget` tells that what the visitor typed in this form is to be
    removed from the stored conversation.
    """

    state: FormState
    messages: tuple[FormMessage, ...] = ()
    digression: bool = False
    forget: bool = False
