"""How often someone may ask: token buckets, in memory or in Redis."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Protocol

from bot.channel.settings import Rate

MOST_BUCKETS = 50_000
REDIS_SECONDS = 0.25

logger = logging.getLogger(__name__)


class Buckets(Protocol):
    """A bucket for each key."""

    async def take(self, key: str, rate: Rate) -> float:
        """Take one; return 0, or the seconds to wait where the bucket is empty."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


class MemoryBuckets:
    """Buckets of one process; the ones unused for longest are let go, so memory is bounded."""

    def __init__(self, most: int = MOST_BUCKETS, now: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._now = now
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._levels)

    async def take(self, key: str, rate: Rate) -> float:
        """Take one; return 0, or the seconds to wait where the bucket is empty."""
        now, per_second = self._now(), rate.per_minute / 60
        level, then = self._levels.pop(key, (float(rate.burst), now))
        level = min(rate.burst, level + max(0.0, now - then) * per_second)
        wait = 0.0 if level >= 1 else (1 - level) / per_second
        self._levels[key] = (level if wait else level - 1, now)
        while len(self._levels) > self._most:
            self._levels.popitem(last=False)
        return wait

    async def close(self) -> None:
        """Nothing is held."""


TAKE = """
local now = redis.call('TIME'); now = now[1] + now[2] / 1000000
local burst, rate = tonumber(ARGV[1]), tonumber(ARGV[2])
local held = redis.call('HMGET', KEYS[1], 'level', 'at')
local level = tonumber(held[1]) or burst
level = math.min(burst, level + math.max(0, now - (tonumber(held[2]) or now)) * rate)
local wait = 0
if level >= 1 then level = level - 1 else wait = (1 - level) / rate end
redis.call('HSET', KEYS[1], 'level', tostring(level), 'at', tostring(now))
redis.call('EXPIRE', KEYS[1], math.ceil(burst / rate) + 1)
return tostring(wait)
"""


class RedisBuckets:
    """Buckets that all nodes share; without Redis each counts alone, and says so."""

    def __init__(self, url: str) -> None:
        from redis.asyncio import Redis

        self._redis: Any = Redis.from_url(
            url, socket_timeout=REDIS_SECONDS, socket_connect_timeout=REDIS_SECONDS
        )
        self._take = self._redis.register_script(TAKE)
        self._own = MemoryBuckets()

    async def take(self, key: str, rate: Rate) -> float:
        """Take one; return 0, or the seconds to wait where the bucket is empty."""
        from redis.exceptions import RedisError

        try:
            arguments = [rate.burst, rate.per_minute / 60]
            return float(await self._take(keys=[f"counselor:rate:{key}"], args=arguments))
        except (RedisError, OSError):
            logger.warning("limits.redis_unavailable", exc_info=True)
            return await self._own.take(key, rate)

    async def close(self) -> None:
        """Let go of the connections."""
        await self._redis.aclose()


def buckets(redis_url: str | None) -> Buckets:
    """Buckets in Redis where there is one, otherwise in memory."""
    return RedisBuckets(redis_url) if redis_url else MemoryBuckets()
