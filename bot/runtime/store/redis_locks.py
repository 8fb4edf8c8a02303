"""Conversations' locks in Redis, for several processes and machines.

Waiters stand in a list, in the order in which they came; the one who leaves wakes the next with
a message of its own. One script does each step, so that no two processes hold a conversation.

Who leaves says who it was, and whether something waits in its memory to be stored: the others
leave such a conversation alone until it is stored, or its keeper gives no sign of life.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any, Protocol

import redis.asyncio as redis
from rasa.core.lock_store import LOCK_LIFETIME, LockError, LockStore
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as Disconnected
from redis.exceptions import RedisError

from bot.runtime.store.memory_locks import MemoryLocks

PREFIX = "counselor:lock:"
LONGEST_PAUSE = 1.0
"""Seconds after which a waiter looks again even without a message: its holder may have died."""
ALIVE_SECONDS = 15.0
"""After how long without a sign a process is taken for dead."""
LAST_SECONDS = 86_400
"""For how long it is known which process answered last in a conversation."""
ANSWER_SECONDS = 5.0
"""How long Redis may take for one step; longer than the longest pause."""

# Each waiter has a key that says it is alive; those whose key is gone are dropped from the front.
# KEYS: queue; ARGV: token, milliseconds to live.
_ENTER = """
redis.call('RPUSH', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[1], 3600000)
redis.call('SET', KEYS[1] .. ':' .. ARGV[1], '1', 'PX', ARGV[2])
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
# ARGV: token; of one who has answered who it is, for how many seconds that is known, and for how
# many milliseconds it keeps the conversation.
_LEAVE = """
if ARGV[2] ~= '' then
  redis.call('SET', KEYS[1] .. ':last', ARGV[2], 'EX', ARGV[3])
  if tonumber(ARGV[4]) > 0 then
    redis.call('SET', KEYS[1] .. ':keeper', ARGV[2], 'PX', ARGV[4])
  elseif redis.call('GET', KEYS[1] .. ':keeper') == ARGV[2] then
    redis.call('DEL', KEYS[1] .. ':keeper')
  end
end
redis.call('LREM', KEYS[1], 0, ARGV[1])
redis.call('DEL', KEYS[1] .. ':' .. ARGV[1])
local first = redis.call('LINDEX', KEYS[1], 0)
if first then
  redis.call('RPUSH', KEYS[1] .. ':wake:' .. first, '1')
  redis.call('EXPIRE', KEYS[1] .. ':wake:' .. first, 60)
end
return 1
"""


def client(url: str) -> redis.Redis:
    """Redis with an end to every wait; a connection that was lost since its last use is renewed."""
    return redis.Redis.from_url(
        url,
        health_check_interval=30,
        socket_timeout=ANSWER_SECONDS,
        socket_connect_timeout=ANSWER_SECONDS,
        retry=Retry(NoBackoff(), 1, supported_errors=(Disconnected,)),
    )


class Memory(Protocol):
    """What a process remembers of conversations."""

    def moved(self, conversation_id: str) -> None:
        """Another process answered last."""

    def waits(self, conversation_id: str) -> bool:
        """Whether something is not stored yet."""
        ...


class RedisLocks(LockStore):  # type: ignore[misc]
    """First come, first served, across processes."""

    memory: Memory | None = None

    def __init__(self, url: str, alive_seconds: float = ALIVE_SECONDS) -> None:
        self._client = client(url)
        self._enter = self._client.register_script(_ENTER)
        self._look = self._client.register_script(_LOOK)
        self._leave = self._client.register_script(_LEAVE)
        self._alive = alive_seconds
        self._here = MemoryLocks()
        self._me = secrets.token_hex(8)
        self._present: set[str] = set()
        """Tokens of those who wait or work here; cancelling alone may be lost inside the client."""

    @asynccontextmanager
    async def lock(
        self,
        conversation_id: str,
        lock_lifetime: float = LOCK_LIFETIME,
        wait_time_in_seconds: float = LONGEST_PAUSE,
    ) -> AsyncIterator[None]:
        """Hold the conversation; raise `LockError` after waiting for `lock_lifetime` seconds."""
        async with self._here.lock(conversation_id, lock_lifetime):
            queue, token = f"{PREFIX}{conversation_id}", secrets.token_hex(8)
            self._present.add(token)
            alive = asyncio.create_task(self._stay_alive(queue, token))
            answered = False
            try:
                await self._wait_for_turn(queue, token, lock_lifetime)
                await self._look_who_was_here(queue, conversation_id)
                yield
                answered = True
            finally:
                self._present.discard(token)
                alive.cancel()
                await self._give_up(queue, token, conversation_id if answered else None)

    async def keep(self, conversation_ids: Iterable[str]) -> None:
        """Say that what waits to be stored in these conversations is here, and alive."""
        for conversation_id in conversation_ids:
            with contextlib.suppress(RedisError, OSError):
                await self._client.set(
                    f"{PREFIX}{conversation_id}:keeper", self._me, px=int(1000 * self._alive)
                )

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.aclose()

    async def ping(self) -> bool:
        """Whether Redis answers."""
        try:
            return bool(await self._client.ping())
        except (RedisError, OSError):
            return False

    async def _wait_for_turn(self, queue: str, token: str, lifetime: float) -> None:
        try:
            async with asyncio.timeout(lifetime):
                milliseconds: list[Any] = [token, int(1000 * self._alive)]
                is_first = await self._enter(keys=[queue], args=milliseconds)
                while not is_first:
                    await self._client.blpop([f"{queue}:wake:{token}"], timeout=LONGEST_PAUSE)
                    is_first = await self._look(keys=[queue], args=[token]) == 1
        except TimeoutError as error:
            raise LockError(f"The conversation was busy for {lifetime:g} seconds.") from error
        except (RedisError, OSError) as error:
            raise LockError("The lock store (COUNSELOR_REDIS_URL) is not there.") from error

    async def _look_who_was_here(self, queue: str, conversation_id: str) -> None:
        """Learn who answered last; raise `LockError` where another keeps what is not stored."""
        try:
            last, keeper = await self._client.mget(f"{queue}:last", f"{queue}:keeper")
            me = self._me.encode()
        except (RedisError, OSError) as error:
            raise LockError("The lock store (COUNSELOR_REDIS_URL) is not there.") from error
        if keeper not in (None, me):
            raise LockError("Another process holds what is not stored yet.")
        if self.memory and last != me:
            self.memory.moved(conversation_id)

    async def _stay_alive(self, queue: str, token: str) -> None:
        """Tell the others now and then that this one still waits or works."""
        while True:
            await asyncio.sleep(self._alive / 3)
            if token not in self._present:
                return
            with contextlib.suppress(RedisError, OSError):
                await self._client.pexpire(f"{queue}:{token}", int(1000 * self._alive))

    async def _give_up(self, queue: str, token: str, answered: str | None) -> None:
        """Leave; `answered` is the conversation, where something was answered in it."""
        waits = bool(answered and self.memory and self.memory.waits(answered))
        kept = int(1000 * self._alive) if waits else 0
        left: list[str | int] = [token, self._me if answered else "", LAST_SECONDS, kept]
        with contextlib.suppress(RedisError, OSError):  # the entry expires by itself
            await asyncio.shield(self._leave(keys=[queue], args=left))
