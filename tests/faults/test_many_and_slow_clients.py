"""A thousand idle connections, and clients that send and read in drips."""

from __future__ import annotations

import contextlib
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.server.connections import REQUEST_SECONDS
from tests.deployment import Deployment
from tests.faults.clients import Dripping, connect, idle_clients, is_closed
from tests.faults.load import verify, visitors, wait_for_answers
from tests.faults.program import Program, eventually
from tests.faults.program import program as serving

IDLE = 1000
FEW_FILES = 700
BODY = b"POST /chat/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 30000\r\n\r\n"
HEAD = b"GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: "
PAGES = b"GET /widget/counselor.js HTTP/1.1\r\nHost: x\r\n\r\n" * 2000


def allow_few_files() -> None:
    """For the server: fewer files than there are clients."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, FEW_FILES))


@pytest.fixture(autouse=True)
def many_files() -> Iterator[None]:
    """For this process, which is all the clients."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, before[1]), before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


@pytest.fixture(scope="module")
def alone(trained: Deployment, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """One process that may open fewer files than there are clients."""
    copy = trained.copied_to(tmp_path_factory.mktemp("few_files"))
    with serving(copy, prepare=allow_few_files) as running:
        yield running


def test_a_thousand_idle_connections_keep_nobody_out(alone: Program) -> None:
    with idle_clients(alone.url, IDLE) as idle, visitors(alone.url) as crowd:
        wait_for_answers(crowd, 2)
        assert alone.is_ready()
        closed = sum(map(is_closed, idle))
    assert closed >= IDLE - FEW_FILES, "those that are idle for longest make room"
    assert [failure for visitor in crowd for failure in visitor.failures] == []
    verify(crowd)


def test_slow_clients_are_cut_off_and_hold_up_nobody(alone: Program) -> None:
    drips = [Dripping(alone.url, head, 0.5) for head in (HEAD, BODY) for _ in range(20)]
    for client in drips:
        client.start()
    with contextlib.closing(connect(alone.url, 4096)) as reader, visitors(alone.url) as crowd:
        reader.sendall(PAGES)
        port = reader.getsockname()[1]
        assert connected_from(port)
        wait_for_answers(crowd, 5)
        eventually(lambda: all(client.cut_off_after for client in drips), 4 * REQUEST_SECONDS)
        eventually(lambda: not connected_from(port), 4 * REQUEST_SECONDS)
    assert [failure for visitor in crowd for failure in visitor.failures] == []
    verify(crowd)
    assert all(b" 408 " in client.received for client in drips)


def connected_from(port: int) -> bool:
    """Whether the server's end of a connection is established."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return any(row[2].endswith(f":{port:04X}") and row[3] == "01" for row in rows)
