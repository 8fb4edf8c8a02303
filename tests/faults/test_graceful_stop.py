"""A server that is told to stop answers what it has, takes nothing new, and is gone in time."""

from __future__ import annotations

import contextlib
import http.client
import signal
import threading
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.deployment import Deployment
from tests.faults.clients import connect, idle_clients
from tests.faults.load import Visitor
from tests.faults.program import STOP_SECONDS, Program, eventually
from tests.faults.program import program as serving
from tests.services import needs_redis, redis_server

QUESTION = b'{"text": "What does a medical coder do, and what does a biller earn?"}'
WAITING = 12


@pytest.fixture(params=["1", pytest.param("2", marks=needs_redis)])
def stoppable(
    request: pytest.FixtureRequest, trained: Deployment, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Program]:
    """A server with one worker, and one with two."""
    copy = trained.copied_to(tmp_path_factory.mktemp("stoppable"))
    with contextlib.ExitStack() as stack:
        environment = {}
        if request.param != "1":
            environment["COUNSELOR_REDIS_URL"] = stack.enter_context(redis_server()).url
        options = ["--workers", request.param]
        yield stack.enter_context(serving(copy, *options, environment=environment))


def test_what_is_in_flight_is_answered_and_nothing_new_is_taken(stoppable: Program) -> None:
    crowd = [Asking(stoppable.url) for _ in range(WAITING)]
    with idle_clients(stoppable.url, 20):
        for visitor in crowd:
            visitor.start()
            assert visitor.sent.wait(30)
        stoppable.process.send_signal(signal.SIGTERM)
        eventually(lambda: is_refused(stoppable.url), 10)
        assert stoppable.process.wait(STOP_SECONDS) == 0
    for visitor in crowd:
        visitor.join(30)
    assert [visitor.status for visitor in crowd] == [200] * WAITING


class Asking(threading.Thread):
    """Sends one message."""

    def __init__(self, url: str) -> None:
        super().__init__(daemon=True)
        visitor = Visitor(url)
        visitor.begin()
        self._client = http.client.HTTPConnection(urlsplit(url).netloc, timeout=60)
        self._headers = {"Authorization": f"Bearer {visitor.token}"}
        self.sent = threading.Event()
        self.status = 0

    def run(self) -> None:
        """Ask once; a refusal is not asked again."""
        with contextlib.closing(self._client):
            self._client.request("POST", "/chat/messages", QUESTION, self._headers)
            self.sent.set()
            self.status = self._client.getresponse().status


def is_refused(url: str) -> bool:
    """Whether a new connection is refused, or closed before anything is said."""
    try:
        with connect(url) as client:
            client.settimeout(5)
            client.sendall(b"GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")
            return not client.recv(1)
    except TimeoutError:
        return False
    except ConnectionError:
        return True
