"""Token buckets."""

from __future__ import annotations

import asyncio

from bot.channel.limits import MemoryBuckets
from bot.channel.settings import Rate

RATE = Rate(2, 60)


def test_an_empty_bucket_tells_how_long_to_wait_and_fills_again() -> None:
    now = [100.0]
    held = MemoryBuckets(now=lambda: now[0])

    async def take() -> float:
        return await held.take("a", RATE)

    assert [asyncio.run(take()) for _ in range(3)] == [0, 0, 1]
    now[0] += 1
    assert asyncio.run(take()) == 0
    now[0] += 1000
    assert [asyncio.run(take()) for _ in range(3)] == [0, 0, 1]


def test_a_clock_that_goes_back_gives_nothing_and_takes_nothing() -> None:
    now = [100.0]
    held = MemoryBuckets(now=lambda: now[0])
    asyncio.run(held.take("a", RATE))
    now[0] = 50
    assert asyncio.run(held.take("a", RATE)) == 0


def test_a_million_visitors_take_bounded_memory() -> None:
    held = MemoryBuckets(most=1000)

    async def flood() -> None:
        for i in range(20_000):
            await held.take(str(i), RATE)

    asyncio.run(flood())
    assert len(held) == 1000
