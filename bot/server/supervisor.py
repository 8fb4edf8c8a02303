"""Several worker processes on one listening socket: started, replaced when they end, stopped."""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from bot.runtime.monitoring.metrics_files import PROCESSES, forget_process
from bot.runtime.project import Project
from bot.server.addresses import Address

STOP_SECONDS = 25
"""More than the workers' own grace."""
LOOK_SECONDS = 0.2
PAUSE_SECONDS = 1.0
"""Before a worker that ended by itself is replaced."""

logger = logging.getLogger(__name__)
Start = Callable[[], "subprocess.Popen[bytes]"]


class Supervisor:
    """Keeps a number of workers running until it is told to stop."""

    def __init__(
        self, start: Start, workers: int, stopping: Callable[[], None] = lambda: None
    ) -> None:
        self._start = start
        self._before_stop = stopping
        self._wanted = workers
        self._running: list[subprocess.Popen[bytes]] = []
        self._stopping = False

    def run(self) -> None:
        """Start the workers, replace those that end, return once all have stopped."""
        self._running = [self._start() for _ in range(self._wanted)]
        while not self._stopping:
            time.sleep(LOOK_SECONDS)
            self._replace_ended()
        self._stop_all()

    def stop(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        """Let the workers finish what they are answering, then end."""
        self._stopping = True

    def _replace_ended(self) -> None:
        for i, worker in enumerate(self._running):
            if worker.poll() is not None and not self._stopping:
                logger.error("worker.ended", extra={"status": worker.returncode})
                forget_process(worker.pid)
                time.sleep(PAUSE_SECONDS)
                self._running[i] = self._start()

    def _stop_all(self) -> None:
        self._before_stop()
        for worker in self._running:
            worker.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        for worker in self._running:
            try:
                worker.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                worker.kill()
                worker.wait()


def supervise(
    listener: socket.socket, address: Address, workers: int, rest: bool, project: Project
) -> None:
    """Serve with several processes; each has the listening socket from this one."""
    with tempfile.TemporaryDirectory(prefix="counselor-metrics-") as folder:
        os.environ[PROCESSES] = folder
        supervisor = Supervisor(lambda: _worker(listener, rest), workers, listener.close)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, supervisor.stop)
        print(f"{workers} workers start; the assistant answers at {address.url}", flush=True)
        supervisor.run()


def _worker(listener: socket.socket, rest: bool) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "bot.cli", "serve", "--descriptor", str(listener.fileno())]
    root = str(Path(__file__).resolve().parents[2])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(
        [*command, "--rest" if rest else "--no-rest"],
        pass_fds=[listener.fileno()],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        start_new_session=True,  # Ctrl-C reaches the supervisor alone
    )
