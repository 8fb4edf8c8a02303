"""Token buckets that several nodes share, in a real Redis."""

from __future__ import annotations

import asyncio
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.channel.limits import RedisBuckets, buckets
from bot.channel.settings import Rate

RATE = Rate(3, 6)


@pytest.fixture
def redis_server(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A Redis of the test's own, on a free port."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no Redis: apt-get install redis-server")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [program, "--port", str(port), "--save", "", "--dir", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _wait_for(port)
    yield f"redis://127.0.0.1:{port}", process
    process.kill()
    process.wait()


def test_nodes_share_their_buckets(redis_server: tuple[str, subprocess.Popen[bytes]]) -> None:
    url, _ = redis_server

    async def take() -> list[float]:
        nodes = [buckets(url), buckets(url)]
        waits = [await nodes[i % 2].take("a", RATE) for i in range(4)]
        for node in nodes:
            await node.close()
        return waits

    waits = asyncio.run(take())
    assert waits[:3] == [0, 0, 0]
    assert 9 < waits[3] <= 10


def test_takes_at_the_same_moment_never_give_more_than_there_is(
    redis_server: tuple[str, subprocess.Popen[bytes]],
) -> None:
    async def take() -> list[float]:
        node = RedisBuckets(redis_server[0])
        waits = await asyncio.gather(*(node.take("a", RATE) for _ in range(20)))
        await node.close()
        return list(waits)

    assert asyncio.run(take()).count(0) == 3


def test_without_redis_each_node_still_limits_and_says_so(
    redis_server: tuple[str, subprocess.Popen[bytes]], caplog: pytest.LogCaptureFixture
) -> None:
    url, process = redis_server
    process.kill()
    process.wait()

    async def take() -> list[float]:
        node = RedisBuckets(url)
        waits = [await node.take("a", RATE) for _ in range(4)]
        await node.close()
        return waits

    waits = asyncio.run(take())
    assert waits[:3] == [0, 0, 0]
    assert waits[3] > 0
    assert "limits.redis_unavailable" in caplog.text


def _wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("Redis did not start")
