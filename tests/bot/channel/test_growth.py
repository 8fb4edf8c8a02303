"""A day of visitors leaves the memory of a process where it was."""

from __future__ import annotations

import asyncio
import tracemalloc
from concurrent.futures import ThreadPoolExecutor

from bot.channel.limits import MOST_BUCKETS, MemoryBuckets
from bot.channel.settings import ChannelSettings
from bot.channel.tokens import Tokens
from bot.runtime.store.memory_locks import MemoryLocks
from tests.bot.channel.conftest import MakeSite

DAY = 86_400
SESSIONS = 1_000_000
BYTES = 30 * 1024 * 1024


def test_a_million_sessions_in_a_day_take_bounded_memory() -> None:
    now = [0.0]
    held, settings = MemoryBuckets(now=lambda: now[0]), ChannelSettings()
    locks, tokens = MemoryLocks(), Tokens(b"a key for tests only", DAY, now=lambda: now[0])

    async def day() -> None:
        for number in range(SESSIONS):
            now[0] = number * DAY / SESSIONS
            await held.take(f"address:{number % 70_000}", settings.address_rate)
            await held.take(f"session:{number}", settings.session_rate)
            if number % 1000 == 0:
                session, token = tokens.new_session()
                async with locks.lock(session):
                    assert tokens.session(token) == session

    asyncio.run(day())
    assert len(held) == MOST_BUCKETS
    assert not locks._locks
    assert not locks._users


def test_as_many_buckets_as_there_may_be_take_a_few_megabytes() -> None:
    held, rate = MemoryBuckets(), ChannelSettings().session_rate

    async def fill() -> None:
        for number in range(MOST_BUCKETS):
            await held.take(f"session:{number:032}", rate)

    tracemalloc.start()
    asyncio.run(fill())
    held_bytes, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held_bytes < BYTES


def test_a_flood_of_new_keys_does_not_refill_the_bucket_of_who_goes_on_asking() -> None:
    now = [0.0]
    held, rate = MemoryBuckets(most=100, now=lambda: now[0]), ChannelSettings().session_rate

    async def flood() -> list[float]:
        waits = []
        for number in range(400):
            now[0] += 0.01
            waits.append(await held.take("attacker", rate))
            await held.take(f"new {number}", rate)
        return waits

    assert sum(wait == 0 for wait in asyncio.run(flood())) < 25


def test_more_messages_at_once_than_can_be_answered_are_told_to_wait(site_with: MakeSite) -> None:
    with site_with(ChannelSettings(most_in_flight=2)) as site:
        site.assistant.seconds = 1.0
        visitors = [site.visitor() for _ in range(6)]
        with ThreadPoolExecutor(6) as pool:
            answers = list(pool.map(lambda visitor: visitor.says(text="hi"), visitors))
        refused = [answer for answer in answers if answer.status == 503]
        assert {answer.status for answer in answers} == {200, 503}
        assert all(answer.code == "try_again" for answer in refused)
        assert all(int(answer.headers["retry-after"]) >= 1 for answer in refused)
        assert visitors[-1].says(text="hi").status == 200
