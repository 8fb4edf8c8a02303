"""Several servers over one PostgreSQL and one Redis, and what happens when these fail."""

from __future__ import annotations

import asyncio
import shutil
import threading
import time
import urllib.error
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.runtime.store.tracker_cache import TrackerCache
from bot.runtime.store.tracker_store import ConversationStore
from tests.bot.greeter.running import Served, started
from tests.bot.runtime.store.test_tracker_store import DOMAIN, insist, said
from tests.services import (
    Service,
    needs_postgres,
    needs_redis,
    postgres_server,
    redis_server,
)

pytestmark = [needs_redis, needs_postgres]


@pytest.fixture(scope="module")
def redis() -> Iterator[Service]:
    with redis_server() as service:
        yield service


@pytest.fixture(scope="module")
def postgres() -> Iterator[Service]:
    with postgres_server() as service:
        yield service


@pytest.fixture(scope="module")
def nodes(
    trained_greeter: Path,
    redis: Service,
    postgres: Service,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[list[Served]]:
    """Two servers that share conversations and locks."""
    servers = []
    for _ in range(2):
        folder = tmp_path_factory.mktemp("node")
        shutil.copytree(trained_greeter / "models", folder / "models")
        environment = {"COUNSELOR_DATABASE_URL": postgres.url, "COUNSELOR_REDIS_URL": redis.url}
        servers.append(started(folder, **environment))
    yield servers
    for server in servers:
        server.process.terminate()
        server.process.wait(20)


def confirmed(server: Served, sender: str) -> list[str]:
    """The answer to one message; nothing when the server said that it failed."""
    try:
        status, replies = server.post({"sender": sender, "message": "count"})
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return []
    return [reply["text"] for reply in replies] if status == 200 else []


def keep_asking(nodes: list[Served], sender: str, until: threading.Event, log: list[str]) -> None:
    turn = 0
    while not until.is_set():
        log += confirmed(nodes[turn % len(nodes)], sender)
        turn += 1


def numbers(log: list[str]) -> list[int]:
    return [int(text.removeprefix("This is number ").rstrip(".")) for text in log]


def wait_until_answered(nodes: list[Served], sender: str) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if all(confirmed(node, sender) for node in nodes):
            return
        time.sleep(0.2)
    pytest.fail("the servers did not recover by themselves")


def test_a_conversation_goes_on_at_the_other_server(nodes: list[Served]) -> None:
    log = [text for turn in range(20) for text in confirmed(nodes[turn % 2], "wanderer")]
    assert numbers(log) == list(range(1, 21))


def test_messages_at_both_servers_at_once_are_counted_once_each(nodes: list[Served]) -> None:
    log: list[str] = []
    threads = [
        threading.Thread(target=lambda n=n: log.extend(confirmed(nodes[n % 2], "crowd")))
        for n in range(24)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(numbers(log)) == list(range(1, 25))


async def test_without_locks_postgres_still_takes_one_answer_at_a_time(postgres: Service) -> None:
    one, other = (ConversationStore(DOMAIN, host=postgres.url, recent=TrackerCache()) for _ in "ab")
    await asyncio.gather(
        *(insist((one, other)[n % 2], "unlocked", f"message {n}") for n in range(20))
    )
    assert sorted(await said(one, "unlocked")) == sorted(f"message {n}" for n in range(20))
    one.close()
    other.close()


@pytest.mark.parametrize("part", ["postgres", "redis"])
@pytest.mark.parametrize("way", ["stop", "kill"])
def test_nothing_confirmed_is_lost_when_a_part_goes_down_under_load(
    nodes: list[Served], part: str, way: str, request: pytest.FixtureRequest
) -> None:
    service: Service = request.getfixturevalue(part)
    sender, over, log = f"{part}-{way}", threading.Event(), list[str]()
    asking = threading.Thread(target=keep_asking, args=(nodes, sender, over, log))
    asking.start()
    time.sleep(1)
    getattr(service, way)()
    time.sleep(1)
    service.start()
    wait_until_answered(nodes, f"{sender}-probe")
    time.sleep(1)
    over.set()
    asking.join()
    seen = numbers(log)
    assert len(seen) > 10
    assert seen == sorted(set(seen)), "an answer came twice or out of order"
    (last,) = numbers(confirmed(nodes[0], sender))
    assert last > seen[-1]


def test_health_is_red_while_the_database_is_down(nodes: list[Served], postgres: Service) -> None:
    assert '"database":true' in nodes[0].get("/health/ready")[1]
    postgres.stop()
    try:
        status, text = nodes[0].get("/health/ready")
        assert status == 503
        assert '"database":false' in text
        assert nodes[0].get("/health/live")[0] == 200
        assert not confirmed(nodes[0], "unlucky")
    finally:
        postgres.start()
    wait_until_answered(nodes, "unlucky")


def test_a_server_that_is_killed_leaves_the_conversation_to_the_other(
    nodes: list[Served], trained_greeter: Path
) -> None:
    over, log = threading.Event(), list[str]()
    asking = threading.Thread(target=keep_asking, args=(nodes, "orphan", over, log))
    asking.start()
    time.sleep(1)
    nodes[1].process.kill()
    nodes[1].process.wait()
    time.sleep(1)
    over.set()
    asking.join()
    seen = numbers(log)
    assert seen == sorted(set(seen))
    deadline = time.monotonic() + 40
    while not (found := numbers(confirmed(nodes[0], "orphan"))) and time.monotonic() < deadline:
        time.sleep(0.5)
    assert found[0] > seen[-1]
