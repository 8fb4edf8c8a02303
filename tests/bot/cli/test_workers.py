"""`counselor serve --workers`, with a lock store in Redis."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.settings import PROJECT
from tests.deployment import Deployment, free_port
from tests.services import needs_redis, redis_server

pytestmark = needs_redis


@pytest.fixture(scope="module")
def workers(
    trained: Deployment, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of two workers, and their supervisor."""
    copy = trained.copied_to(tmp_path_factory.mktemp("workers"))
    port = free_port()
    with redis_server() as redis, (copy.folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "serve", "--port", str(port), "--workers", "2"],
            cwd=PROJECT,
            env={**os.environ, **copy.environment, "COUNSELOR_REDIS_URL": redis.url},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        wait_until_ready(f"http://127.0.0.1:{port}", process, copy.folder / "log")
        yield f"http://127.0.0.1:{port}", process
        process.send_signal(signal.SIGINT)
        assert process.wait(40) == 0


def wait_until_ready(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{url}/health/ready", timeout=60):
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(log.read_text())


def say(url: str, text: str, sender: str = "anna") -> list[dict[str, object]]:
    body = json.dumps({"sender": sender, "message": text}).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{url}/webhooks/rest/webhook", body, headers)
    with urllib.request.urlopen(request, timeout=60) as response:
        replies: list[dict[str, object]] = json.loads(response.read())
        return replies


def children(process: subprocess.Popen[bytes]) -> list[int]:
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    return [int(number) for number in listed.split()]


def test_workers_answer_and_one_that_is_killed_is_replaced(
    workers: tuple[str, subprocess.Popen[bytes]],
) -> None:
    url, process = workers
    assert all(say(url, "hello", f"sender {n}") for n in range(10))
    before = children(process)
    assert len(before) == 2
    os.kill(before[0], signal.SIGKILL)
    for turn in range(10):
        try:
            assert say(url, "hello", f"later {turn}")
        except (urllib.error.URLError, ConnectionError):
            assert turn == 0, "only what the killed worker held may fail"
    deadline = time.monotonic() + 60
    while len(set(children(process)) - set(before)) != 1 and time.monotonic() < deadline:
        time.sleep(0.2)
    assert before[1] in children(process)
    assert len(children(process)) == 2


def test_metrics_cover_all_workers(workers: tuple[str, subprocess.Popen[bytes]]) -> None:
    url, _ = workers
    for turn in range(6):
        say(url, "hello", f"counted {turn}")
    with urllib.request.urlopen(f"{url}/metrics", timeout=60) as response:
        text = response.read().decode()
    answered = next(
        line
        for line in text.splitlines()
        if line.startswith("counselor_messages_total") and 'outcome="answered"' in line
    )
    assert float(answered.rpartition(" ")[2]) >= 6
