"""One message of a conversation at a time, in the order of arrival: the lock store to use."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from rasa.core.lock_store import LockStore

from bot.runtime.store.memory_locks import MemoryLocks


class ConversationLocks(LockStore):  # type: ignore[misc]
    """Locks in Redis where COUNSELOR_REDIS_URL is set, otherwise in memory."""

    def __init__(self, endpoint_config: Any = None) -> None:
        url = os.environ.get("COUNSELOR_REDIS_URL")
        self._locks: LockStore = MemoryLocks()
        if url:
            from bot.runtime.store.redis_locks import RedisLocks

            self._locks = RedisLocks(url)

    def remember(self, memory: Any) -> None:
        """Tell other processes what this one's memory of conversations holds."""
        self._locks.memory = memory

    async def keep(self, conversation_ids: Iterable[str]) -> None:
        """Say that what waits to be stored in these conversations is here."""
        await self._locks.keep(conversation_ids)

    def lock(self, conversation_id: str, *args: Any, **kwargs: Any) -> Any:
        """Hold the conversation while the block runs."""
        return self._locks.lock(conversation_id, *args, **kwargs)

    async def ping(self) -> bool:
        """Whether conversations can be held."""
        answered: bool = await self._locks.ping()
        return answered
