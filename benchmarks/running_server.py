"""A `counselor serve` to be measured, on a copy of the data folder."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.runtime.project import Project
from bot.runtime.staleness import check_model
from knowledge.settings import PROJECT

START_SECONDS = 180


@dataclass(frozen=True)
class Running:
    """Where the server listens, its process, and how long it took to be ready."""

    port: int
    process: int
    start_seconds: float

    def megabytes(self) -> tuple[float, float]:
        """Memory now and at its highest."""
        status = Path(f"/proc/{self.process}/status").read_text()
        sizes = dict(line.split(":", 1) for line in status.splitlines())
        return _mega(sizes["VmRSS"]), _mega(sizes["VmHWM"])


def _mega(size: str) -> float:
    return int(size.split()[0]) / 1024


@contextlib.contextmanager
def running_server(project: Project) -> Iterator[Running]:
    """Serve a copy of the project's data on a free port until the block ends."""
    check_model(project)
    with tempfile.TemporaryDirectory(prefix="counselor-bench-") as folder:
        data = Path(folder) / "var"
        shutil.copytree(project.storage.data_dir, data)
        port = _free_port()
        started = time.perf_counter()
        with (Path(folder) / "log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "bot.cli", "serve", "--port", str(port)],
                cwd=PROJECT,
                env=_environment(data),
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        try:
            _wait_until_ready(port, process)
            yield Running(port, process.pid, time.perf_counter() - started)
        finally:
            process.terminate()
            process.wait(30)


def _environment(data: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k != "COUNSELOR_DATABASE_URL"}
    return {**kept, "COUNSELOR_DATA_DIR": str(data)}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_until_ready(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.perf_counter() + START_SECONDS
    while process.poll() is None and time.perf_counter() < deadline:
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=2):
                return
        time.sleep(0.05)
    raise RuntimeError("the server to be measured did not become ready")
