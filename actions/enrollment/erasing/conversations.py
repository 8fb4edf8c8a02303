"""Stored conversations: found by what was said in them, and emptied of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import TableClause, delete, func, select, update
from sqlalchemy.orm import Session

from actions.enrollment.erasing.comments import commented_on, delete_feedback, empty_comments
from actions.enrollment.erasing.mentions import holding, mentioned, mentions_of
from actions.enrollment.erasing.tables import EVENTS, existing

FORM_STATE = "enrollment_draft"
"""The slot with the state of the form."""
ERASED = "[erased]"
BATCH = 500
Stored = tuple[int, dict[str, Any]]
"""An event's row and content."""
KEPT = ("event", "timestamp", "input_channel", "message_id", "use_text_for_featurization")


def scrub(session: Session, sender_ids: Sequence[str]) -> int:
    """Empty every message of these conversations; return how many events were changed."""
    changed = empty_comments(session, sender_ids)
    for events in existing(session, EVENTS):
        for sender in sender_ids:
            changed += _empty(session, events, _stored(session, events, sender))
    return changed


def scrub_forms(session: Session, sender_id: str, until: float) -> int:
    """Empty the messages that belong to contact forms, up to a moment; leave the rest."""
    return sum(
        _empty(session, events, of_forms(_stored(session, events, sender_id, until)))
        for events in existing(session, EVENTS)
    )


def of_forms(stored: Iterable[Stored]) -> list[Stored]:
    """The events of messages that a form took: while it was open, and the one that opened it."""
    found: list[Stored] = []
    turn: list[Stored] = []
    is_open = belongs = False
    for row, event in stored:
        if event.get("event") == "user":
            found += turn if belongs else []
            turn, belongs = [], is_open
        if event.get("event") == "slot" and event.get("name") == FORM_STATE:
            status = (event.get("value") or {}).get("status", "none")
            is_open, belongs = status == "asking", belongs or status != "none"
        turn.append((row, event))
    return found + (turn if belongs else [])


def _stored(
    session: Session, events: TableClause, sender_id: str, until: float | None = None
) -> list[Stored]:
    query = select(events.c.id, events.c.data).where(events.c.sender_id == sender_id)
    if until is not None:
        query = query.where(events.c.timestamp <= until)
    rows = session.execute(query.order_by(events.c.id)).all()
    return [(row.id, json.loads(row.data)) for row in rows]


def _empty(session: Session, events: TableClause, stored: Iterable[Stored]) -> int:
    changed = 0
    for row, event in stored:
        emptied = _emptied(event)
        if emptied is not None:
            values = {"data": json.dumps(emptied)}
            session.execute(update(events).where(events.c.id == row).values(values))
            changed += 1
    return changed


def mentioning(session: Session, contacts: Iterable[str]) -> set[str]:
    """The conversations in which one of these addresses or numbers stands."""
    wanted = mentions_of(contacts)
    found = commented_on(session, wanted)
    for events in existing(session, EVENTS) if wanted else ():
        query = select(events.c.sender_id, events.c.data).where(holding(events.c.data, wanted))
        rows = session.execute(query.execution_options(yield_per=BATCH))
        found |= {row.sender_id for row in rows if mentioned(row.data, wanted)}
    return found


def idle_since(session: Session, limit: float) -> list[str]:
    """The conversations whose last event is older than a moment in Unix time."""
    found: set[str] = set()
    for events in existing(session, EVENTS):
        last = func.max(events.c.timestamp)
        query = select(events.c.sender_id).group_by(events.c.sender_id).having(last < limit)
        found |= set(session.scalars(query))
    return sorted(found)


def delete_conversations(session: Session, sender_ids: Sequence[str], before: datetime) -> None:
    """Remove conversations with all their events, and what was said of replies before then."""
    delete_feedback(session, sender_ids, before)
    for events in existing(session, EVENTS):
        for start in range(0, len(sender_ids), BATCH):
            batch = sender_ids[start : start + BATCH]
            session.execute(delete(events).where(events.c.sender_id.in_(batch)))


def _emptied(event: dict[str, Any]) -> dict[str, Any] | None:
    """The event without what was said in it; None when nothing was."""
    match event.get("event"):
        case "user" if event.get("text") != ERASED:
            intent = (event.get("parse_data") or {}).get("intent") or {}
            kept = {"name": intent.get("name"), "confidence": intent.get("confidence")}
            parsed = {"text": ERASED, "intent": kept, "entities": []}
            return _kept(event) | {"text": ERASED, "parse_data": parsed, "metadata": {}}
        case "bot" if event.get("text") != ERASED:
            return _kept(event) | {"text": ERASED, "data": {}, "metadata": {}}
        case "slot" if event.get("name") == FORM_STATE and event.get("value") is not None:
            return event | {"value": None}
    return None


def _kept(event: dict[str, Any]) -> dict[str, Any]:
    return {key: event[key] for key in KEPT if key in event}
