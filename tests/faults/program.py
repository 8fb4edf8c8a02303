"""The program as an operator runs it: `counselor serve` in processes of its own."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from knowledge.settings import PROJECT
from tests.deployment import Deployment, free_port

READY_SECONDS = 150
STOP_SECONDS = 60


@dataclass
class Program:
    """A running `counselor serve`, with its data folder and environment."""

    deployment: Deployment
    process: subprocess.Popen[bytes]
    url: str
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def log(self) -> str:
        """What the program wrote."""
        return (self.deployment.folder / "serve.log").read_text(errors="replace")

    def health(self) -> tuple[int, dict[str, Any]]:
        """Status and body of `/health/ready`; status 0 where nothing answers."""
        try:
            with urllib.request.urlopen(f"{self.url}/health/ready", timeout=30) as response:
                return response.status, json.loads(response.read())
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.loads(error.read())
        except OSError:
            return 0, {}

    def is_ready(self) -> bool:
        """Whether `/health/ready` is green."""
        return self.health()[0] == 200

    def workers(self) -> list[int]:
        """The processes that the supervisor started."""
        pid = self.process.pid
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
        return [int(number) for number in listed.split()]

    def command(self, *arguments: str) -> str:
        """Run another command of the program on the same data; give what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "bot.cli", *arguments],
            cwd=PROJECT,
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=120,
        )
        return done.stdout

    def leads(self) -> list[dict[str, Any]]:
        """The requests as staff see them."""
        listed: list[dict[str, Any]] = json.loads(self.command("leads", "list", "--json"))
        return listed

    def stop(self) -> int:
        """Tell it to stop and wait; give the exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(STOP_SECONDS)


@contextlib.contextmanager
def program(
    deployment: Deployment,
    *options: str,
    environment: dict[str, str] | None = None,
    prepare: Callable[[], None] | None = None,
) -> Iterator[Program]:
    """Serve until the block ends; visitors' addresses are taken from X-Forwarded-For."""
    port = free_port()
    whole = {
        **os.environ,
        **deployment.environment,
        "COUNSELOR_TRUSTED_PROXIES": "127.0.0.1",
        **(environment or {}),
    }
    with (deployment.folder / "serve.log").open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "serve", "--port", str(port), *options],
            cwd=PROJECT,
            env=whole,
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=prepare,
        )
    running = Program(deployment, process, f"http://127.0.0.1:{port}", whole)
    try:
        eventually(running.is_ready, READY_SECONDS, lambda: running.log[-2000:])
        yield running
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def eventually(
    condition: Callable[[], bool], seconds: float, complaint: Callable[[], str] = lambda: ""
) -> None:
    """Wait until the condition holds."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not so after {seconds} s {complaint()}"
        time.sleep(0.1)
