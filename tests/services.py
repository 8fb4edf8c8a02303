"""PostgreSQL and Redis on free ports, for as long as a test needs them."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.deployment import free_port

SECONDS = 60


def program(name: str) -> str | None:
    """Where a program is, also in Debian's folders for PostgreSQL."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return shutil.which(name) or (str(places[0]) if places else None)


needs_redis = pytest.mark.skipif(not program("redis-server"), reason="needs redis-server")
needs_postgres = pytest.mark.skipif(not program("initdb"), reason="needs PostgreSQL's programs")


@dataclass
class Service:
    """A server that can be stopped, killed and started again with its data."""

    command: list[str]
    port: int
    url: str
    user: str | None = None
    process: subprocess.Popen[bytes] | None = None
    stop_signal: int = signal.SIGTERM
    options: dict[str, Any] = field(default_factory=dict)

    def start(self) -> None:
        """Start it and wait until it takes connections."""
        self.process = subprocess.Popen(
            self.command,
            user=self.user,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **self.options,
        )
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            if self._answers():
                return
            time.sleep(0.05)
        raise RuntimeError(f"{self.command[0]} does not listen")

    def _answers(self) -> bool:
        """Whether it takes connections; PostgreSQL listens before it does."""
        if self.url.startswith("postgresql"):
            where = ["-h", "127.0.0.1", "-p", str(self.port), "-q"]
            return subprocess.run([str(program("pg_isready")), *where]).returncode == 0
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port)):
            return True
        return False

    def stop(self) -> None:
        """Stop it, letting it write what it holds."""
        self._end(self.stop_signal)

    def kill(self) -> None:
        """End it at once."""
        self._end(signal.SIGKILL)

    def _end(self, number: int) -> None:
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(number)
        self.process.wait(SECONDS)


@contextlib.contextmanager
def redis_server() -> Iterator[Service]:
    """A Redis that keeps nothing on disk."""
    port = free_port()
    command = [
        str(program("redis-server")),
        "--port",
        str(port),
        "--save",
        "",
        "--bind",
        "127.0.0.1",
    ]
    service = Service(command, port, f"redis://127.0.0.1:{port}/0")
    service.start()
    try:
        yield service
    finally:
        service.stop()


@contextlib.contextmanager
def postgres_server() -> Iterator[Service]:
    """A PostgreSQL with an empty database."""
    folder = Path(tempfile.mkdtemp(prefix="counselor-postgres-"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    data, port = folder / "data", free_port()
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    initdb = [str(program("initdb")), "-D", str(data), "-A", "trust", "-U", "counselor"]
    subprocess.run([*initdb, "-E", "UTF8", "--no-sync"], check=True, user=user, cwd="/", **quiet)
    command = [str(program("postgres")), "-D", str(data), "-p", str(port), "-h", "127.0.0.1"]
    url = f"postgresql+psycopg://counselor@127.0.0.1:{port}/postgres"
    service = Service(
        [*command, "-k", str(folder)], port, url, user, None, signal.SIGINT, {"cwd": "/"}
    )
    service.start()
    try:
        yield service
    finally:
        service.stop()
        shutil.rmtree(folder, ignore_errors=True)
