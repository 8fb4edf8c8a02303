"""The small project behind HTTP, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.settings import PROJECT
from tests.deployment import free_port

WEBHOOK = "/webhooks/rest/webhook"
START_SECONDS = 90


@dataclass
class Served:
    """A running server."""

    process: subprocess.Popen[bytes]
    folder: Path
    url: str

    def get(self, path: str) -> tuple[int, str]:
        return self._open(urllib.request.Request(self.url + path))

    def post(self, body: Any, path: str = WEBHOOK) -> tuple[int, Any]:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        status, text = self._open(urllib.request.Request(self.url + path, data, headers))
        return status, json.loads(text)

    def traced(self, body: Any, traceparent: str) -> int:
        """Post a message as part of a trace; return the status."""
        headers = {"Content-Type": "application/json", "traceparent": traceparent}
        request = urllib.request.Request(self.url + WEBHOOK, json.dumps(body).encode(), headers)
        return self._open(request)[0]

    def texts(self, message: str, sender: str) -> list[str]:
        status, replies = self.post({"sender": sender, "message": message})
        assert status == 200, replies
        return [reply["text"] for reply in replies]

    def _open(self, request: urllib.request.Request) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(request, timeout=20) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()


def started(folder: Path, **environment: str) -> Served:
    """Serve the small project from a data folder that has a model."""
    port = free_port()
    log = folder / "serve.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.bot.greeter.serve", str(folder), str(port)],
            cwd=PROJECT,
            env={**os.environ, **environment},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        if "ready" in log.read_text():
            return Served(process, folder, f"http://127.0.0.1:{port}")
        time.sleep(0.1)
    process.kill()
    raise RuntimeError(f"the server did not start: {log.read_text()}")
