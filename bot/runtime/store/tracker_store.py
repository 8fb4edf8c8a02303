"""Conversations in any SQLAlchemy database, at the same cost for the first and the 500th message.

The latest trackers stay in the process. A message reads the events that are newer than those of
the tracker it finds there (none, unless another process wrote some), and writes the new ones.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar, cast

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SessionStarted, UserUttered, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy import Row, Select, Table, bindparam, delete, func, insert, select, text
from sqlalchemy.exc import SQLAlchemyError

from bot.runtime.monitoring.metrics import stage
from bot.runtime.store.conversations import ConversationEvent
from bot.runtime.store.migrations import SCHEMA
from bot.runtime.store.outage import goes_on
from bot.runtime.store.tracker import ConversationTracker
from bot.runtime.store.tracker_cache import TrackerCache
from bot.runtime.store.write_check import WriteCheck
from knowledge.database import WRITES, engine_for, make_file
from knowledge.settings import Storage

THREADS = 4

_EVENTS = cast(Table, ConversationEvent.__table__)
_OF_SENDER = _EVENTS.c.sender_id == bindparam("sender")
# Statements made once, on the table: making and compiling them took longer than SQLite does.
_FROM = (
    select(_EVENTS.c.id, _EVENTS.c.data)
    .where(_OF_SENDER, _EVENTS.c.id >= bindparam("first"))
    .order_by(_EVENTS.c.id)
)
_SESSION_START = select(func.max(_EVENTS.c.id)).where(
    _OF_SENDER, _EVENTS.c.type_name == SessionStarted.type_name
)
_IDS_FROM = (
    select(_EVENTS.c.id)
    .where(_OF_SENDER, _EVENTS.c.id >= bindparam("first"))
    .order_by(_EVENTS.c.id)
)
_TURN = text("SELECT pg_advisory_xact_lock(hashtextextended(:sender, 0))")
"""On PostgreSQL, one transaction at a time that adds to a conversation; SQLite has one anyway."""
_SENDERS = select(_EVENTS.c.sender_id).distinct()
_INSERT = insert(_EVENTS)
_DELETE = delete(_EVENTS).where(_OF_SENDER)

logger = logging.getLogger(__name__)
Answer = TypeVar("Answer")
Rows = Sequence[Row[Any]]


class ConversationMovedOn(RuntimeError):
    """The answer was made from a state of the conversation that is no longer the latest."""


class ConversationStore(TrackerStore):  # type: ignore[misc]
    """Rasa's tracker store over `COUNSELOR_DATABASE_URL`; failures are raised, never hidden."""

    def __init__(
        self,
        domain: Domain | None = None,
        event_broker: Any = None,
        host: str | None = None,
        recent: TrackerCache | None = None,
        **_: Any,
    ) -> None:
        url = host or Storage.from_environment().database_url
        make_file(url)
        self.engine = engine_for(url)
        self._writing = self.engine.execution_options(**{WRITES: True})
        SCHEMA.ensure_current(self.engine)
        self.recent = TrackerCache() if recent is None else recent
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="conversations")
        self._write_check = WriteCheck(self._writing)
        super().__init__(domain, event_broker)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation's latest session, or None when there is no such conversation.

        The caller has the tracker for itself: it returns to the recent ones when it is saved.
        """
        tracker = self.recent.take(sender_id)
        if tracker is not None and await self._is_current(tracker):
            return tracker
        rows = await self._in_thread(lambda: self._session_rows(sender_id))
        return self._tracker(sender_id, rows) if rows else None

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """All sessions of the conversation."""
        rows = await self._in_thread(lambda: self._rows_from(conversation_id, 0))
        if not rows:
            return None
        slots = self.domain.slots
        return DialogueStateTracker.from_events(conversation_id, _events(rows), slots)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the tracker's new events in one transaction.

        Raises `ConversationMovedOn` when others wrote meanwhile: a lock was lost, as when Redis
        was started anew, or the conversation was erased.
        """
        pending = await self._new_events(tracker)
        values = [_values(tracker.sender_id, event) for event in pending]
        held = tracker.stored_through if isinstance(tracker, ConversationTracker) else None
        try:
            ids = await self._in_thread(lambda: self._insert(tracker.sender_id, held, values))
        except SQLAlchemyError:
            if not isinstance(tracker, ConversationTracker) or not goes_on(tracker):
                raise
            logger.warning("conversation.waits")
            self.recent.keep(tracker)
            return
        if self.event_broker is not None:
            await self._stream_new_events(self.event_broker, pending, tracker.sender_id)
        if isinstance(tracker, ConversationTracker):
            self._keep(tracker, ids)

    async def save_waiting(self, sender_id: str) -> None:
        """Store what an outage kept from being stored; raise if it is not over."""
        tracker = self.recent.held(sender_id)
        if tracker is None or not tracker.pending:
            return
        await self._in_thread(lambda: self._read(_SESSION_START, {"sender": sender_id}))
        if await self._is_current(tracker):
            await self.save(tracker)
        else:
            self.recent.take(sender_id)

    async def keys(self) -> Iterable[str]:
        """The senders of all conversations."""
        rows = await self._in_thread(lambda: self._read(_SENDERS, {}))
        return [row.sender_id for row in rows]

    async def erase(self, sender_id: str) -> int:
        """Delete a conversation; return how many events it had."""
        self.recent.take(sender_id)
        return await self._in_thread(lambda: self._delete(sender_id))

    async def can_write(self) -> bool:
        """Whether the latest write succeeded, or after a failure one does now."""
        return not self._write_check.is_due or await asyncio.to_thread(self._write_check.succeeds)

    def init_tracker(self, sender_id: str) -> ConversationTracker:
        """An empty conversation."""
        return ConversationTracker(sender_id, self.domain.slots)

    def close(self) -> None:
        """Finish what is being written and let go of the database."""
        self._threads.shutdown()
        self.engine.dispose()

    async def _is_current(self, tracker: ConversationTracker) -> bool:
        """Whether the tracker has all that is stored, after what others stored was applied."""
        sender, held = tracker.sender_id, tracker.stored_through
        try:
            rows = await self._reading(lambda: self._rows_from(sender, held))
        except SQLAlchemyError:
            if goes_on(tracker) and tracker.is_latest:
                return True
            raise
        tracker.is_latest = True
        if not held and not rows:
            return True
        if not held or not rows or rows[0].id != held or (tracker.pending and rows[1:]):
            return False
        _apply(tracker, rows[1:])
        return True

    def _keep(self, tracker: ConversationTracker, ids: list[int]) -> None:
        tracker.pending = []
        tracker.trim()
        if ids:
            tracker.stored_through = ids[-1]
            self.recent.keep(tracker)

    async def _new_events(self, tracker: DialogueStateTracker) -> list[Event]:
        if isinstance(tracker, ConversationTracker):
            return tracker.pending
        stored = await self.retrieve_full_tracker(tracker.sender_id)
        return list(tracker.events)[len(stored.events) if stored else 0 :]

    def _tracker(self, sender_id: str, rows: Rows) -> ConversationTracker:
        tracker = self.init_tracker(sender_id)
        _apply(tracker, rows)
        return tracker

    async def _reading(self, work: Callable[[], Answer]) -> Answer:
        """In SQLite nobody makes a reader wait, and a thread costs more than its few rows."""
        if self.engine.dialect.name != "sqlite":
            return await self._in_thread(work)
        with stage("store"):
            return work()

    async def _in_thread(self, work: Callable[[], Answer]) -> Answer:
        with stage("store"):
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def _read(self, query: Select[Any], values: dict[str, Any]) -> Rows:
        with self.engine.connect() as connection:
            return connection.execute(query, values).all()

    def _rows_from(self, sender_id: str, first_id: int) -> Rows:
        return self._read(_FROM, {"sender": sender_id, "first": first_id})

    def _session_rows(self, sender_id: str) -> Rows:
        (row,) = self._read(_SESSION_START, {"sender": sender_id})
        return self._rows_from(sender_id, row[0] or 0)

    def _insert(self, sender_id: str, held: int | None, values: list[dict[str, Any]]) -> list[int]:
        """Return the new ids; `held` is the last one that the writer knows, None for any."""
        if not values:
            return []
        with self._write_check.noting_failures(), self._writing.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(_TURN, {"sender": sender_id})
            connection.execute(_INSERT, values)
            found = connection.execute(_IDS_FROM, {"sender": sender_id, "first": held or 0})
            ids: list[int] = list(found.scalars())
            if held is not None and len(ids) != len(values) + (held > 0):
                raise ConversationMovedOn("others wrote to the conversation meanwhile; try again")
            return ids

    def _delete(self, sender_id: str) -> int:
        with self._writing.begin() as connection:
            deleted: int = connection.execute(_DELETE, {"sender": sender_id}).rowcount
            return deleted


def _apply(tracker: ConversationTracker, rows: Rows) -> None:
    for event in _events(rows):
        tracker.update(event)
        tracker.pending = []
    if rows:
        tracker.stored_through = rows[-1].id
        tracker.trim()


def _events(rows: Rows) -> list[Event]:
    events: list[Event] = deserialise_events([json.loads(row.data) for row in rows])
    return events


def _values(sender_id: str, event: Event) -> dict[str, Any]:
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": event.intent_name if isinstance(event, UserUttered) else None,
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }
