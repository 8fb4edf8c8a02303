"""Conversations in the database, as the floor above stores them."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select, text

from actions.enrollment.erasing.tables import EVENTS as TABLES
from actions.enrollment.store.leads import LeadStore
from tests.actions.enrollment.conftest import NOW

EVENTS = TABLES[0]


def add_events(store: LeadStore, sender: str, events: list[dict[str, Any]]) -> None:
    """Store events as the conversation layer does, in a table like its own."""
    with store.database.writing() as session:
        session.execute(
            text(
                "CREATE TABLE IF NOT EXISTS conversation_event (id INTEGER PRIMARY KEY,"
                " sender_id VARCHAR(255), timestamp FLOAT, data TEXT)"
            )
        )
        number = session.scalar(text("SELECT COALESCE(MAX(id), 0) FROM conversation_event")) or 0
        for event in events:
            number += 1
            values = {"id": number, "sender_id": sender, "timestamp": NOW.timestamp()}
            session.execute(EVENTS.insert().values(**values, data=json.dumps(event)))


def stored(store: LeadStore, sender: str) -> list[dict[str, Any]]:
    """The events of a conversation."""
    with store.database.reading() as session:
        query = select(EVENTS.c.data).where(EVENTS.c.sender_id == sender).order_by(EVENTS.c.id)
        return [json.loads(row) for row in session.scalars(query)]


def said(words: str, intent: str = "ask_salary") -> dict[str, Any]:
    """A message of the visitor."""
    parsed = {"text": words, "intent": {"name": intent, "confidence": 0.9}, "questions": [words]}
    return {"event": "user", "timestamp": 1.0, "text": words, "parse_data": parsed}


def answered(words: str) -> dict[str, Any]:
    """A message of the assistant."""
    return {"event": "bot", "timestamp": 1.0, "text": words, "data": {"custom": {"name": words}}}


def form_is(status: str, **values: str) -> dict[str, Any]:
    """The slot with the state of the form."""
    value = {"status": status, "values": values}
    return {"event": "slot", "timestamp": 1.0, "name": "enrollment_draft", "value": value}
