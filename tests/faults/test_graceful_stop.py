"""A server that is told to stop answers what it has, takes nothing new, and is gone in time."""

from __future__ import annotations

import contextlib
import signal
import socket
import time
from collections.abc import Iterator

import pytest

from tests.bot.runtime.services import needs_redis, redis_server
from tests.deployment import Deployment
from tests.faults.clients import connect, idle_clients
from tests.faults.load import Answered, Visitor
from tests.faults.program import STOP_SECONDS, Program, eventually
from tests.faults.program import program as serving

QUESTION = "What does a medical coder do, what does a biller earn, and can I work from home?"
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
    for visitor in crowd:
        visitor.begin()
    with idle_clients(stoppable.url, 20):
        for visitor in crowd:
            visitor.start()
        eventually(lambda: all(visitor.sent for visitor in crowd), 30)
        time.sleep(0.05)
        stoppable.process.send_signal(signal.SIGTERM)
        eventually(lambda: is_refused(stoppable.url), 10)
        assert stoppable.process.wait(STOP_SECONDS) == 0
    for visitor in crowd:
        visitor.join(30)
    assert [visitor.answered.status for visitor in crowd] == [200] * WAITING


class Asking(Visitor):
    """Sends one message, over a connection that was there before."""

    sent = False
    answered = Answered(-1, None)

    def run(self) -> None:
        """Ask once; a refusal is not asked again."""
        self.sent = True
        self.answered = self.send("POST", "/chat/messages", {"text": QUESTION})


def is_refused(url: str) -> bool:
    """Whether a new connection is refused, or closed before anything is said."""
    try:
        with connect(url) as client:
            client.settimeout(5)
            client.sendall(b"GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")
            return not client.recv(1)
    except TimeoutError:
        return False
    except (ConnectionError, socket.gaierror):
        return True
