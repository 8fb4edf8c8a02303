"""Conversations in the database."""

from __future__ import annotations

import asyncio
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SessionStarted, SlotSet, UserUttered
from sqlalchemy import event, text
from sqlalchemy.exc import SQLAlchemyError

from bot.runtime.assistant import Assistant, load_assistant
from bot.runtime.project import Project
from bot.runtime.store.tracker import LONGEST_WINDOW
from bot.runtime.store.tracker_cache import TrackerCache
from bot.runtime.store.tracker_store import ConversationMovedOn, ConversationStore

DOMAIN = Domain.from_dict(
    {
        "slots": {"focus": {"type": "any", "mappings": [{"type": "custom"}]}},
        "intents": ["ask"],
        "actions": ["action_answer"],
    }
)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'conversations.db'}"


@pytest.fixture
def store(url: str) -> Iterator[ConversationStore]:
    opened = ConversationStore(DOMAIN, host=url)
    yield opened
    opened.close()


def another(url: str) -> ConversationStore:
    """A store as another process has it: with trackers of its own."""
    return ConversationStore(DOMAIN, host=url, recent=TrackerCache())


async def say(store: ConversationStore, sender: str, said: str, slot: str | None = None) -> None:
    """One turn of a conversation."""
    tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
    tracker.update(UserUttered(said, {"name": "ask"}, parse_data={"details": "long"}))
    tracker.update(ActionExecuted("action_answer"))
    if slot is not None:
        tracker.update(SlotSet("focus", slot))
    tracker.update(ActionExecuted("action_listen"))
    await store.save(tracker)


async def insist(store: ConversationStore, sender: str, said: str) -> None:
    """One turn, begun again when another process was quicker."""
    while True:
        try:
            return await say(store, sender, said)
        except ConversationMovedOn:
            await asyncio.sleep(0)


async def said(store: ConversationStore, sender: str) -> list[str]:
    tracker = await store.retrieve_full_tracker(sender)
    assert tracker is not None
    return [e.text for e in tracker.events if isinstance(e, UserUttered)]


@contextmanager
def rows_read(store: ConversationStore) -> Iterator[list[int]]:
    """How many rows each query of the block returned."""
    counts: list[int] = []

    def after(_c: Any, cursor: Any, statement: str, *_: Any) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            counts.append(statement.count("conversation_event") > 0)

    event.listen(store.engine, "after_cursor_execute", after)
    original = store._read

    def counted(query: Any, values: dict[str, Any]) -> Any:
        rows = original(query, values)
        counts.append(len(rows))
        return rows

    store._read = counted  # type: ignore[method-assign]
    yield counts
    store._read = original  # type: ignore[method-assign]
    event.remove(store.engine, "after_cursor_execute", after)


async def test_what_was_said_is_there_after_a_restart(store: ConversationStore, url: str) -> None:
    await say(store, "anna", "how much?", slot="salary")
    restarted = another(url)
    tracker = await restarted.retrieve("anna")
    assert tracker is not None
    assert tracker.get_slot("focus") == "salary"
    assert tracker.latest_message.text == "how much?"


async def test_an_unknown_sender_has_no_tracker(store: ConversationStore) -> None:
    assert await store.retrieve("nobody") is None


async def test_two_processes_see_each_others_turns(store: ConversationStore, url: str) -> None:
    other = another(url)
    for turn in range(6):
        await say((store, other)[turn % 2], "anna", f"turn {turn}", slot=f"slot {turn}")
    for each in (store, other):
        tracker = await each.retrieve("anna")
        assert tracker is not None
        assert tracker.get_slot("focus") == "slot 5"
        assert await said(each, "anna") == [f"turn {turn}" for turn in range(6)]


async def test_two_processes_at_once_lose_nothing(store: ConversationStore, url: str) -> None:
    other = another(url)
    await asyncio.gather(
        *(insist((store, other)[i % 2], f"sender {i % 5}", f"message {i}") for i in range(60))
    )
    total = [text for sender in await store.keys() for text in await said(store, sender)]
    assert sorted(total) == sorted(f"message {i}" for i in range(60))


async def test_an_answer_made_from_an_old_state_is_not_stored(
    store: ConversationStore, url: str
) -> None:
    await say(store, "anna", "one", slot="first")
    stale = await store.retrieve("anna")
    assert stale is not None
    await say(another(url), "anna", "two", slot="second")
    stale.update(UserUttered("late", {"name": "ask"}))
    with pytest.raises(ConversationMovedOn):
        await store.save(stale)
    assert await said(store, "anna") == ["one", "two"]
    tracker = await store.retrieve("anna")
    assert tracker is not None
    assert tracker.get_slot("focus") == "second"


async def test_an_answer_to_an_erased_conversation_is_not_stored(
    store: ConversationStore, url: str
) -> None:
    await say(store, "anna", "one", slot="secret")
    stale = await store.retrieve("anna")
    assert stale is not None
    await another(url).erase("anna")
    stale.update(UserUttered("late", {"name": "ask"}))
    with pytest.raises(ConversationMovedOn):
        await store.save(stale)
    assert await store.retrieve("anna") is None


async def test_the_500th_message_reads_as_many_rows_as_the_10th(store: ConversationStore) -> None:
    counts = {}
    for turn in range(1, 501):
        with rows_read(store) as read:
            await say(store, "anna", f"turn {turn}", slot=str(turn))
        counts[turn] = sum(read)
    assert counts[500] == counts[10]
    assert counts[500] <= 4


async def test_a_long_conversation_keeps_its_slots_and_few_events(store: ConversationStore) -> None:
    await say(store, "anna", "first", slot="set long ago")
    for turn in range(60):
        await say(store, "anna", f"turn {turn}")
    tracker = await store.retrieve("anna")
    assert tracker is not None
    assert sum(isinstance(e, UserUttered) for e in tracker.events) <= LONGEST_WINDOW
    assert tracker.get_slot("focus") == "set long ago"
    assert tracker.copy().get_slot("focus") == "set long ago"
    assert tracker.travel_back_in_time(float("inf")).get_slot("focus") == "set long ago"
    assert [len(await said(store, "anna"))] == [61]


async def test_an_open_form_is_never_cut(store: ConversationStore) -> None:
    tracker = await store.get_or_create_tracker("anna", append_action_listen=False)
    tracker.update(ActiveLoop("enrollment_form"))
    await store.save(tracker)
    for turn in range(LONGEST_WINDOW + 5):
        await say(store, "anna", f"turn {turn}")
    kept = await store.retrieve("anna")
    assert kept is not None
    assert kept.active_loop_name == "enrollment_form"
    assert kept.copy().active_loop_name == "enrollment_form"
    assert kept.travel_back_in_time(float("inf")).active_loop_name == "enrollment_form"


async def test_a_new_session_starts_with_empty_slots(store: ConversationStore, url: str) -> None:
    await say(store, "anna", "before", slot="old")
    tracker = await store.retrieve("anna")
    assert tracker is not None
    tracker.update(SessionStarted())
    await store.save(tracker)
    for each in (store, another(url)):
        fresh = await each.retrieve("anna")
        assert fresh is not None
        assert fresh.get_slot("focus") is None
        assert not any(isinstance(e, UserUttered) for e in fresh.events)


async def test_a_message_that_failed_leaves_no_trace(store: ConversationStore) -> None:
    await say(store, "anna", "stored", slot="kept")
    broken = await store.retrieve("anna")
    assert broken is not None
    broken.update(SlotSet("focus", "lost"))
    again = await store.retrieve("anna")
    assert again is not None
    assert again.get_slot("focus") == "kept"


async def test_erasing_reaches_the_other_process(store: ConversationStore, url: str) -> None:
    other = another(url)
    await say(store, "anna", "one", slot="secret")
    await say(other, "anna", "two")
    assert await store.erase("anna") > 0
    assert await other.retrieve("anna") is None
    await say(store, "anna", "new", slot="fresh")
    tracker = await other.retrieve("anna")
    assert tracker is not None
    assert tracker.get_slot("focus") == "fresh"


async def test_what_was_answered_takes_little_memory(store: ConversationStore) -> None:
    await say(store, "anna", "one")
    await say(store, "anna", "two")
    tracker = await store.retrieve("anna")
    assert tracker is not None
    first, second = (e for e in tracker.events if isinstance(e, UserUttered))
    assert "details" not in first.parse_data
    assert second.parse_data["details"] == "long"


async def test_recent_trackers_are_bounded(url: str) -> None:
    store = ConversationStore(DOMAIN, host=url, recent=TrackerCache(3))
    for number in range(10):
        await say(store, f"sender {number}", "hello")
    assert len(store.recent) == 3


async def test_a_database_that_fails_is_not_replaced_by_memory(greeter: Project) -> None:
    from bot.runtime.errors import ReplyFailed

    assistant: Assistant = load_assistant(greeter)
    await assistant.reply("anna", "count")
    with assistant.conversations.engine.begin() as connection:
        connection.execute(text("ALTER TABLE conversation_event RENAME TO gone"))
    with pytest.raises(ReplyFailed) as failure:
        await assistant.reply("anna", "count")
    assert isinstance(failure.value.__cause__, SQLAlchemyError)
    with assistant.conversations.engine.begin() as connection:
        connection.execute(text("ALTER TABLE gone RENAME TO conversation_event"))
    assert (await assistant.reply("anna", "count"))[0]["text"] == "This is number 2."
    assistant.close()


def test_only_the_owner_reads_the_files(store: ConversationStore, tmp_path: Path) -> None:
    asyncio.run(say(store, "anna", "hello"))
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in tmp_path.glob("conversations.db*")}
    assert modes
    assert set(modes.values()) == {0o600}
