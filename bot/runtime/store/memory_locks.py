"""Conversations' locks in memory, for one process.

Rasa's own lock stores let a waiting message sleep for a whole second between two looks.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from rasa.core.lock_store import LOCK_LIFETIME, LockError, LockStore


class MemoryLocks(LockStore):  # type: ignore[misc]
    """Locks for the conversations of one process."""

    def __init__(self) -> None:
        self._locks: dict[str, asyncio.Lock] = {}
        self._users: dict[str, int] = {}

    @asynccontextmanager
    async def lock(
        self,
        conversation_id: str,
        lock_lifetime: float = LOCK_LIFETIME,
        wait_time_in_seconds: float = 1,
    ) -> AsyncIterator[None]:
        """Hold the conversation; raise `LockError` after waiting for `lock_lifetime` seconds."""
        lock = self._locks.setdefault(conversation_id, asyncio.Lock())
        self._users[conversation_id] = self._users.get(conversation_id, 0) + 1
        try:
            await _acquire(lock, conversation_id, lock_lifetime)
            try:
                yield
            finally:
                lock.release()
        finally:
            self._leave(conversation_id)

    async def keep(self, conversation_ids: Iterable[str]) -> None:
        """There is nobody to tell."""

    async def ping(self) -> bool:
        """Memory is always there."""
        return True

    def _leave(self, conversation_id: str) -> None:
        self._users[conversation_id] -= 1
        if not self._users[conversation_id]:
            del self._users[conversation_id]
            del self._locks[conversation_id]


async def _acquire(lock: asyncio.Lock, conversation_id: str, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await lock.acquire()
    except TimeoutError as error:
        raise LockError(f"The conversation was busy for {seconds:g} seconds.") from error
