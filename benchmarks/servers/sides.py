"""The two that are compared, seen alike: a server with a REST channel on this machine."""

from __future__ import annotations

import contextlib
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from subprocess import Popen

from bot.runtime.errors import CounselorError

START_SECONDS = 400
FIRST_QUESTION = "what does a medical coder do"


@dataclass(frozen=True)
class Running:
    """A server that answers: its port, its processes, seconds from the start to an answer."""

    port: int
    processes: tuple[int, ...]
    start_seconds: float


@dataclass(frozen=True)
class Side:
    """A server that can be started as often as needed."""

    name: str
    start: Callable[[], AbstractContextManager[Running]]


def until_first_answer(port: int, processes: tuple[Popen[bytes], ...], started: float) -> Running:
    """Ask until there is an answer; raise `CounselorError` when there is none."""
    while time.perf_counter() - started < START_SECONDS:
        if any(process.poll() is not None for process in processes):
            raise CounselorError(
                "A server to be measured ended while it started; its last lines are above."
            )
        if _answers(port):
            ids = tuple(process.pid for process in processes)
            return Running(port, ids, time.perf_counter() - started)
        time.sleep(0.05)
    raise CounselorError(
        f"A server to be measured gave no answer within {START_SECONDS} s; "
        "try again on a less busy machine."
    )


def _answers(port: int) -> bool:
    body = json.dumps({"sender": f"first-{time.time()}", "message": FIRST_QUESTION}).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/webhooks/rest/webhook",
        body,
        {"Content-Type": "application/json"},
    )
    with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
        with urllib.request.urlopen(request, timeout=30) as answer:
            return bool(json.load(answer))
    return False
