"""A server in a thread of the test's own process, on a free port of the loopback."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any

from sanic import Blueprint, Sanic

Sanic.test_mode = True  # without it a process can serve only one application

_numbers = count()


@contextmanager
def serving(*blueprints: Blueprint, port: int = 0) -> Iterator[str]:
    """Serve the blueprints; give the address."""
    app = Sanic(f"site-{next(_numbers)}", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = 64 * 1024
    app.config.FALLBACK_ERROR_FORMAT = "json"
    for blueprint in blueprints:
        app.blueprint(blueprint)
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    loop, ready = asyncio.new_event_loop(), threading.Event()

    def run() -> None:
        asyncio.set_event_loop(loop)
        created = app.create_server(sock=listener, return_asyncio_server=True, access_log=False)
        server = loop.run_until_complete(created)
        assert server is not None
        loop.run_until_complete(server.startup())
        loop.run_until_complete(server.start_serving())
        ready.set()
        loop.run_forever()
        loop.run_until_complete(server.close())
        for connection in list(server.connections):
            connection.close()
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        listener.close()
        loop.close()


@dataclass(frozen=True)
class Answered:
    """A response."""

    status: int
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> Any:
        """The JSON of the body."""
        return json.loads(self.raw)

    @property
    def code(self) -> str:
        """The code of an error."""
        return str(self.body["error"]["code"])


def request(
    method: str,
    url: str,
    body: Any = None,
    token: str | None = None,
    headers: dict[str, str] | None = None,
) -> Answered:
    """Send a request as a program does; refusals are answers too."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode() if body else None
    sent = {"Content-Type": "application/json", **(headers or {})}
    if token:
        sent["Authorization"] = f"Bearer {token}"
    asked = urllib.request.Request(url, data, sent, method=method)
    try:
        with urllib.request.urlopen(asked, timeout=20) as response:
            return Answered(response.status, _lower(response.headers), response.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answered(error.code, _lower(error.headers), error.read())


def _lower(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}
