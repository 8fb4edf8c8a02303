"""Conversations as they are stored, made by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.report.conversation import Conversation, Event, Exchange, Outcome, conversation_of

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def said(text: str, *questions: str, at: datetime = NOON, turn: str = "turn-1") -> Event:
    """A visitor's message; NLU found these questions in it."""
    return {
        "event": "user",
        "text": text,
        "timestamp": at.timestamp(),
        "metadata": {"turn": turn},
        "parse_data": {"questions": [{"text": question} for question in questions or (text,)]},
    }


def answered(topic: str, status: str = "answered") -> Event:
    """A reply to a question."""
    custom = {"answer": {"topic": topic, "status": status}}
    return {"event": "bot", "text": "…", "data": {"custom": custom}}


def draft(form: str, status: str, field: str | None = None, **values: Any) -> Event:
    """A state of the contact form."""
    value = {"id": form, "status": status, "field": field, "purpose": "enroll", **values}
    return {"event": "slot", "name": "enrollment_draft", "value": value}


def talk(*events: Event, sender: str = "visitor") -> Conversation:
    """A conversation of these events."""
    return conversation_of(sender, events)


def asked(question: str, topic: str, status: str = "unknown") -> Conversation:
    """A conversation of one question."""
    exchange = Exchange("turn-1", NOON, question, (Outcome(question, topic, status),))
    return Conversation("visitor", (exchange,))
