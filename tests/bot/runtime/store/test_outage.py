"""A conversation in a form goes on while its events cannot be stored; any other does not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, UserUttered
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.runtime.store.locks import MemoryLocks
from bot.runtime.store.outage import goes_on, said_in
from bot.runtime.store.tracker_cache import TrackerCache
from bot.runtime.store.tracker_store import ConversationStore
from bot.server.unsaved import save_unsaved

DOMAIN = Domain.from_dict({"intents": ["ask"], "forms": {"some_form": {"required_slots": []}}})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ConversationStore]:
    opened = ConversationStore(DOMAIN, host=f"sqlite:///{tmp_path / 'conversations.db'}")
    yield opened
    opened.close()


@contextmanager
def outage(store: ConversationStore) -> Iterator[None]:
    """The table cannot be read or written."""
    _rename(store, "conversation_event", "away")
    try:
        yield
    finally:
        _rename(store, "away", "conversation_event")


def _rename(store: ConversationStore, old: str, new: str) -> None:
    with store.engine.begin() as connection:
        connection.execute(text(f"ALTER TABLE {old} RENAME TO {new}"))


async def say(store: ConversationStore, said: str, form: str | None) -> None:
    """A turn of Ana's after which a form is open, or none."""
    tracker = await store.get_or_create_tracker("ana", append_action_listen=False)
    tracker.update(UserUttered(said, {"name": "ask"}))
    tracker.update(ActiveLoop(form))
    tracker.update(ActionExecuted("action_listen"))
    await store.save(tracker)


async def stored(store: ConversationStore) -> list[str]:
    """What Ana said, as another process reads it."""
    other = ConversationStore(DOMAIN, host=str(store.engine.url), recent=TrackerCache())
    tracker = await other.retrieve_full_tracker("ana")
    return [e.text for e in tracker.events if isinstance(e, UserUttered)] if tracker else []


def assistant(store: ConversationStore) -> Any:
    return SimpleNamespace(conversations=store, agent=SimpleNamespace(lock_store=MemoryLocks()))


async def test_a_form_goes_on_and_is_stored_afterwards_in_order(store: ConversationStore) -> None:
    await say(store, "one", "some_form")
    with outage(store):
        await say(store, "two", "some_form")
        await say(store, "three", None)
        await say(store, "four", None)
        assert store.recent.unsaved() == ["ana"]
        await save_unsaved(assistant(store))
        assert store.recent.unsaved() == ["ana"]
    assert await stored(store) == ["one"]
    await save_unsaved(assistant(store))
    assert await stored(store) == ["one", "two", "three", "four"]
    assert store.recent.unsaved() == []
    await say(store, "five", None)
    assert await stored(store) == ["one", "two", "three", "four", "five"]


async def test_only_the_process_that_answered_last_goes_on(store: ConversationStore) -> None:
    await say(store, "one", "some_form")
    store.recent.moved("ana")
    with outage(store), pytest.raises(SQLAlchemyError):
        await say(store, "two", "some_form")
    await say(store, "three", "some_form")
    with outage(store):
        await say(store, "four", "some_form")
        assert store.recent.waits("ana")
    await save_unsaved(assistant(store))
    assert await stored(store) == ["one", "three", "four"]


async def test_the_next_message_stores_what_waited(store: ConversationStore) -> None:
    await say(store, "one", "some_form")
    with outage(store):
        await say(store, "two", "some_form")
    await say(store, "three", "some_form")
    assert await stored(store) == ["one", "two", "three"]


async def test_a_form_that_could_not_be_stored_from_its_start_goes_on(
    store: ConversationStore,
) -> None:
    tracker = await store.get_or_create_tracker("ana", append_action_listen=False)
    tracker.update(UserUttered("one", {"name": "ask"}))
    tracker.update(ActiveLoop("some_form"))
    with outage(store):
        await store.save(tracker)
        await say(store, "two", "some_form")
    await save_unsaved(assistant(store))
    assert await stored(store) == ["one", "two"]


async def test_without_a_form_nothing_goes_on(store: ConversationStore) -> None:
    tracker = await store.get_or_create_tracker("ana", append_action_listen=False)
    tracker.update(UserUttered("one", {"name": "ask"}))
    with outage(store), pytest.raises(SQLAlchemyError):
        await store.save(tracker)
    with outage(store), pytest.raises(SQLAlchemyError):
        await store.retrieve("ana")


async def test_what_waits_is_dropped_when_the_conversation_was_erased(
    store: ConversationStore,
) -> None:
    await say(store, "one", "some_form")
    with outage(store):
        await say(store, "two", "some_form")
    with store.engine.begin() as connection:
        connection.execute(text("DELETE FROM conversation_event"))
    await save_unsaved(assistant(store))
    assert await stored(store) == []
    assert store.recent.unsaved() == []


async def test_what_was_said_is_told_from_memory(store: ConversationStore) -> None:
    await say(store, "one", "some_form")
    held = store.recent.held("ana")
    assert held is not None
    assert goes_on(held)
    assert [event["text"] for event in said_in(held)] == ["one"]
