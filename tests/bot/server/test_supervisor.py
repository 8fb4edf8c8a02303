"""Workers are started, replaced when they end, and stopped."""

from __future__ import annotations

import subprocess
import sys
import threading
import time

import pytest

from bot.server import supervisor
from bot.server.supervisor import Supervisor


def patient() -> subprocess.Popen[bytes]:
    """A worker that ends when it is told to."""
    return subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])


def alive(boss: Supervisor) -> list[int]:
    return [worker.pid for worker in boss._running if worker.poll() is None]


def until(condition: object, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "PAUSE_SECONDS", 0.0)


def test_a_worker_that_ends_is_replaced_and_all_are_stopped() -> None:
    boss = Supervisor(patient, 3)
    running = threading.Thread(target=boss.run)
    running.start()
    until(lambda: len(alive(boss)) == 3)
    first = alive(boss)
    boss._running[1].kill()
    until(lambda: len(alive(boss)) == 3 and alive(boss)[1] != first[1])
    assert [alive(boss)[i] for i in (0, 2)] == [first[0], first[2]]
    boss.stop()
    running.join(20)
    assert alive(boss) == []


def test_a_worker_that_does_not_stop_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "STOP_SECONDS", 0.5)
    code = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True)"
    )
    command = [sys.executable, "-c", f"{code}; time.sleep(60)"]

    def deaf() -> subprocess.Popen[bytes]:
        worker = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert worker.stdout is not None
        with worker.stdout:
            worker.stdout.readline()
        return worker

    boss = Supervisor(deaf, 1)
    running = threading.Thread(target=boss.run)
    running.start()
    until(lambda: len(alive(boss)) == 1)
    boss.stop()
    running.join(20)
    assert alive(boss) == []
