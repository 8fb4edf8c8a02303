"""A database that takes nothing is noticed, and so is that it does again."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from bot.runtime.store.tracker_store import ConversationStore

ROOM_FOR = "x" * 200_000


class Disk:
    """How many pages the database may have, set on each connection that is used."""

    pages = 1_000_000

    def limit(self, connection: object, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {self.pages}")  # type: ignore[attr-defined]


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def store(tmp_path: Path, disk: Disk) -> Iterator[ConversationStore]:
    opened = ConversationStore(Domain.empty(), host=f"sqlite:///{tmp_path / 'conversations.db'}")
    event.listen(opened.engine, "checkout", disk.limit)
    yield opened
    opened.close()


async def write(store: ConversationStore, sender: str) -> None:
    tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
    tracker.update(UserUttered(ROOM_FOR, {"name": "ask"}))
    await store.save(tracker)


async def test_a_full_disk_is_noticed_until_there_is_room(
    store: ConversationStore, disk: Disk
) -> None:
    assert await store.can_write()
    disk.pages = 1
    with pytest.raises(OperationalError, match="full"):
        await write(store, "anna")
    assert not await store.can_write()
    disk.pages = 1_000_000
    assert await store.can_write()
    await write(store, "anna")


async def test_a_check_leaves_nothing_behind(store: ConversationStore) -> None:
    assert await asyncio.to_thread(store._write_check.succeeds)
    assert list(await store.keys()) == []
