"""A stored conversation as a report sees it: what was asked, how it was answered, the forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from actions.enrollment.erasing.conversations import FORM_STATE

Event = Mapping[str, Any]
"""As Rasa writes it."""


@dataclass(frozen=True)
class Outcome:
    """A question, and how it was answered."""

    question: str
    topic: str
    status: str


@dataclass(frozen=True)
class Exchange:
    """A visitor's message with the answers to the questions in it."""

    turn: str
    """What feedback names the replies by."""
    at: datetime
    text: str
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True)
class Conversation:
    """The messages of one visitor, and the states of the contact form among them."""

    sender: str
    exchanges: tuple[Exchange, ...]
    drafts: tuple[Mapping[str, Any], ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The names that the visitor gave to the form: never to be shown."""
        given = (draft.get("values", {}).get("name") for draft in self.drafts)
        return frozenset(name for name in given if name)


def conversation_of(sender: str, events: Iterable[Event]) -> Conversation:
    """Put the stored events of a conversation together."""
    messages: list[tuple[Event, list[Event]]] = []
    drafts: list[Mapping[str, Any]] = []
    for event in events:
        if event["event"] == "user":
            messages.append((event, []))
        elif event["event"] == "bot" and messages:
            messages[-1][1].append(event)
        elif event.get("name") == FORM_STATE and event.get("value"):
            drafts.append(event["value"])
    exchanges = tuple(_exchange(user, replies) for user, replies in messages)
    return Conversation(sender, exchanges, tuple(drafts))


def _exchange(user: Event, replies: Sequence[Event]) -> Exchange:
    turn = (user.get("metadata") or {}).get("turn") or user.get("message_id") or ""
    at = datetime.fromtimestamp(user.get("timestamp") or 0.0, UTC)
    answers = [answer for reply in replies if (answer := _custom(reply).get("answer"))]
    outcomes = tuple(
        Outcome(question, str(answer.get("topic")), str(answer.get("status")))
        for question, answer in zip(_questions(user, len(answers)), answers, strict=True)
    )
    return Exchange(turn, at, user.get("text") or "", outcomes)


def _questions(user: Event, answers: int) -> list[str]:
    """What each answer is to: a question of the message, else the whole message."""
    read = (user.get("parse_data") or {}).get("questions") or ()
    if 1 < len(read) == answers:
        return [question.get("text") or "" for question in read]
    return [user.get("text") or ""] * answers


def _custom(reply: Event) -> Mapping[str, Any]:
    return (reply.get("data") or {}).get("custom") or {}
