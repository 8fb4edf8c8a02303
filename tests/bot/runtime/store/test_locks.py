"""One message of a conversation at a time, in the order of arrival."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import pytest
from rasa.core.lock_store import LockError, LockStore

from bot.runtime.store.locks import ConversationLocks
from bot.runtime.store.memory_locks import MemoryLocks
from bot.runtime.store.redis_locks import PREFIX, RedisLocks
from tests.services import Service, needs_redis, redis_server


@pytest.fixture(scope="module")
def redis() -> Iterator[Service]:
    with redis_server() as service:
        yield service


@pytest.fixture(params=["memory", pytest.param("redis", marks=needs_redis)])
async def locks(request: pytest.FixtureRequest) -> AsyncIterator[LockStore]:
    if request.param == "memory":
        yield MemoryLocks()
        return
    service: Service = request.getfixturevalue("redis")
    opened = RedisLocks(service.url)
    yield opened
    await opened.close()


async def hold(locks: LockStore, name: str, log: list[str], seconds: float = 0.0) -> None:
    async with locks.lock("anna"):
        log.append(f"{name} in")
        await asyncio.sleep(seconds)
        log.append(f"{name} out")


async def test_messages_go_one_by_one_in_their_order(locks: LockStore) -> None:
    log: list[str] = []
    tasks = []
    for number in range(5):
        tasks.append(asyncio.create_task(hold(locks, str(number), log, 0.02)))
        await asyncio.sleep(0.005)
    await asyncio.gather(*tasks)
    assert log == [f"{n} {step}" for n in range(5) for step in ("in", "out")]


async def test_waiting_ends_when_the_holder_leaves(locks: LockStore) -> None:
    log: list[str] = []
    first = asyncio.create_task(hold(locks, "first", log, 0.2))
    await asyncio.sleep(0.05)
    started = time.monotonic()
    await hold(locks, "second", log)
    assert time.monotonic() - started < 0.5
    await first


async def test_conversations_do_not_wait_for_each_other(locks: LockStore) -> None:
    async with locks.lock("anna"), asyncio.timeout(1), locks.lock("bert"):
        pass


async def test_a_failure_inside_frees_the_conversation(locks: LockStore) -> None:
    with pytest.raises(ValueError, match="inside"):
        async with locks.lock("anna"):
            raise ValueError("inside")
    async with asyncio.timeout(1), locks.lock("anna"):
        pass


async def test_who_gives_up_waiting_does_not_block_the_next(locks: LockStore) -> None:
    log: list[str] = []
    first = asyncio.create_task(hold(locks, "first", log, 0.3))
    await asyncio.sleep(0.05)
    impatient = asyncio.create_task(hold(locks, "impatient", log))
    await asyncio.sleep(0.05)
    impatient.cancel()
    await hold(locks, "third", log)
    await first
    assert log == ["first in", "first out", "third in", "third out"]


async def test_waiting_has_an_end(locks: LockStore) -> None:
    async with locks.lock("anna"):
        with pytest.raises(LockError, match="busy"):
            async with locks.lock("anna", lock_lifetime=0.2):
                pass
    async with asyncio.timeout(2), locks.lock("anna"):
        pass


async def test_memory_keeps_no_lock_that_nobody_holds() -> None:
    locks = MemoryLocks()
    async with locks.lock("anna"):
        pass
    assert not locks._locks
    assert not locks._users


@needs_redis
async def test_two_processes_share_a_conversation(redis: Service) -> None:
    one, other = RedisLocks(redis.url), RedisLocks(redis.url)
    log: list[str] = []
    await asyncio.gather(*(hold((one, other)[n % 2], str(n), log, 0.01) for n in range(10)))
    assert [step.split()[1] for step in log] == ["in", "out"] * 10
    await one.close()
    await other.close()


@needs_redis
async def test_a_process_that_died_is_passed_over(redis: Service) -> None:
    dead, living = RedisLocks(redis.url, alive_seconds=0.5), RedisLocks(redis.url)
    await dead._wait_for_turn(f"{PREFIX}carl", "token", 1)
    started = time.monotonic()
    async with living.lock("carl"):
        assert time.monotonic() - started < 5
    await living.close()
    await dead.close()


@needs_redis
async def test_long_work_is_not_taken_for_death(redis: Service) -> None:
    slow, other = RedisLocks(redis.url, alive_seconds=0.3), RedisLocks(redis.url)
    log: list[str] = []
    working = asyncio.create_task(hold(slow, "slow", log, 2.0))
    await asyncio.sleep(0.1)
    await hold(other, "other", log)
    assert log == ["slow in", "slow out", "other in", "other out"]
    await working
    await slow.close()
    await other.close()


@needs_redis
async def test_redis_away_is_told_and_found_again() -> None:
    with redis_server() as service:
        locks = RedisLocks(service.url)
        async with locks.lock("anna"):
            pass
        service.kill()
        with pytest.raises(LockError, match="COUNSELOR_REDIS_URL"):
            async with locks.lock("anna"):
                pass
        service.start()
        async with asyncio.timeout(5), locks.lock("anna"):
            pass
        await locks.close()


@needs_redis
async def test_the_environment_chooses_redis(
    redis: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNSELOR_REDIS_URL", redis.url)
    chosen = ConversationLocks()
    assert isinstance(chosen._locks, RedisLocks)
    await chosen._locks.close()
    monkeypatch.delenv("COUNSELOR_REDIS_URL")
    assert isinstance(ConversationLocks()._locks, MemoryLocks)


class Remembered:
    """What a process remembers: whether something waits, and which conversations went on elsewhere."""

    def __init__(self) -> None:
        self.waiting: set[str] = set()
        self.elsewhere: list[str] = []

    def moved(self, conversation_id: str) -> None:
        self.elsewhere.append(conversation_id)

    def waits(self, conversation_id: str) -> bool:
        return conversation_id in self.waiting


@pytest.fixture
async def two(redis: Service) -> AsyncIterator[tuple[RedisLocks, RedisLocks]]:
    """The locks of two processes, each with a memory."""
    both = RedisLocks(redis.url, alive_seconds=0.6), RedisLocks(redis.url, alive_seconds=0.6)
    for locks in both:
        locks.memory = Remembered()
    yield both
    for locks in both:
        await locks.close()


def memory(locks: RedisLocks) -> Remembered:
    assert isinstance(locks.memory, Remembered)
    return locks.memory


async def answer_in(conversation: str, locks: RedisLocks) -> None:
    async with locks.lock(conversation):
        pass


async def stores_it(locks: RedisLocks) -> None:
    async with locks.lock("dora"):
        memory(locks).waiting.clear()


async def says_nothing_any_more(_locks: RedisLocks) -> None:
    await asyncio.sleep(0.8)


@needs_redis
@pytest.mark.parametrize("until_it", [stores_it, says_nothing_any_more])
async def test_what_one_process_could_not_store_is_left_to_it(
    two: tuple[RedisLocks, RedisLocks], until_it: Callable[[RedisLocks], Awaitable[None]]
) -> None:
    one, other = two
    memory(one).waiting.add("dora")
    await answer_in("dora", one)
    for _ in range(4):
        await asyncio.sleep(0.3)
        await one.keep(["dora"])
    with pytest.raises(LockError, match="not stored"):
        await answer_in("dora", other)
    await until_it(one)
    await answer_in("dora", other)


@needs_redis
async def test_a_process_learns_that_another_has_answered(
    two: tuple[RedisLocks, RedisLocks],
) -> None:
    one, other = two
    for locks in (one, one, other, one):
        await answer_in("fee", locks)
    assert memory(one).elsewhere == ["fee", "fee"]
    assert memory(other).elsewhere == ["fee"]


@needs_redis
async def test_who_failed_has_not_answered(two: tuple[RedisLocks, RedisLocks]) -> None:
    one, other = two
    await answer_in("gil", one)
    with pytest.raises(ZeroDivisionError):
        async with other.lock("gil"):
            raise ZeroDivisionError
    await answer_in("gil", one)
    assert memory(one).elsewhere == ["gil"]
