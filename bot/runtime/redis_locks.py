"""Conversations' locks in Redis, for several processes and machines.

Waiters stand in a list, in the order in which they came; the one who leaves wakes the next with
a message of its own. One script does each step, so that no two processes hold a conversation.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import redis.asyncio as redis
from rasa.core.lock_store import LOCK_LIFETIME, LockError, LockStore
from redis.exceptions import RedisError

PREFIX = "counselor:lock:"
LONGEST_PAUSE = 1.0
"""Seconds after which a waiter looks again even without a message: its holder may have died."""

# KEYS: queue; ARGV: token, now, expires. Waiters whose time is up are dropped from the front.
_ENTER = """
redis.call('RPUSH', KEYS[1], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[2])
redis.call('SET', KEYS[1] .. ':' .. ARGV[1], '1', 'EX', ARGV[2])
return redis.call('LINDEX', KEYS[1], 0) == ARGV[1] and 1 or 0
"""
_LOOK = """
while true do
  local first = redis.call('LINDEX', KEYS[1], 0)
  if not first then return -1 end
  if first == ARGV[1] then return 1 end
  if redis.call('EXISTS', KEYS[1] .. ':' .. first) == 1 then return 0 end
  redis.call('LPOP', KEYS[1])
end
"""
_LEAVE = """
redis.call('LREM', KEYS[1], 1, ARGV[1])
redis.call('DEL', KEYS[1] .. ':' .. ARGV[1])
local first = redis.call('LINDEX', KEYS[1], 0)
if first then
  redis.call('RPUSH', KEYS[1] .. ':wake:' .. first, '1')
  redis.call('EXPIRE', KEYS[1] .. ':wake:' .. first, 60)
end
return 1
"""


class RedisLocks(LockStore):  # type: ignore[misc]
    """First come, first served, across processes."""

    def __init__(self, url: str) -> None:
        self._client = redis.Redis.from_url(url, health_check_interval=30)
        self._enter = self._client.register_script(_ENTER)
        self._look = self._client.register_script(_LOOK)
        self._leave = self._client.register_script(_LEAVE)

    @asynccontextmanager
    async def lock(
        self,
        conversation_id: str,
        lock_lifetime: float = LOCK_LIFETIME,
        wait_time_in_seconds: float = LONGEST_PAUSE,
    ) -> AsyncIterator[None]:
        """Hold the conversation; raise `LockError` after waiting for `lock_lifetime` seconds."""
        queue, token = f"{PREFIX}{conversation_id}", secrets.token_hex(8)
        try:
            await self._wait_for_turn(queue, token, lock_lifetime)
        except (RedisError, OSError) as error:
            raise LockError("The lock store (COUNSELOR_REDIS_URL) cannot be reached.") from error
        try:
            yield
        finally:
            await self._give_up(queue, token)

    async def ping(self) -> bool:
        """Whether Redis answers."""
        try:
            return bool(await self._client.ping())
        except (RedisError, OSError):
            return False

    async def _wait_for_turn(self, queue: str, token: str, lifetime: float) -> None:
        arguments: list[Any] = [token, int(2 * lifetime)]
        deadline = time.monotonic() + lifetime
        is_first = await self._enter(keys=[queue], args=arguments)
        while not is_first:
            pause = min(LONGEST_PAUSE, deadline - time.monotonic())
            if pause <= 0:
                await self._give_up(queue, token)
                raise LockError(f"The conversation was busy for {lifetime:g} seconds.")
            await self._client.blpop([f"{queue}:wake:{token}"], timeout=pause)
            is_first = await self._look(keys=[queue], args=[token]) == 1

    async def _give_up(self, queue: str, token: str) -> None:
        try:
            await asyncio.shield(self._leave(keys=[queue], args=[token]))
        except (RedisError, OSError):
            return  # the entry expires
