"""HTTP connections that come to an end: slow clients are cut off, idle ones make room."""

from __future__ import annotations

import asyncio
import resource
import time
from typing import Any

from sanic.exceptions import RequestTimeout
from sanic.http import Stage
from sanic.server.protocols.http_protocol import HttpProtocol

REQUEST_SECONDS = 20
"""How long a slow client may take to send its request, or to read on."""
RESPONSE_SECONDS = 60
IDLE_SECONDS = 75
LAST_WORD_SECONDS = 5
"""How long a client that is cut off may take to read why."""
MOST = 10_000
OTHER_FILES = 256
"""Descriptors that are left for databases, logs and models."""


class Connection(HttpProtocol):
    """Sanic's connection; a byte now and then does not keep it open."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take a client in; the longest idle connection goes where there are too many."""
        super().connection_made(transport)  # type: ignore[no-untyped-call]
        self._time = time.monotonic()
        if len(self.connections) > self.app.ctx.most_connections:
            crowded_out = _longest_idle(self.connections) or self
            crowded_out.abort()  # type: ignore[no-untyped-call]
            self.connections.discard(crowded_out)

    def data_received(self, data: bytes) -> None:
        """Take bytes; only the first of a request begins its time."""
        began = self._time
        super().data_received(data)
        if not self.is_idle:
            self._time = began

    def check_timeouts(self) -> None:
        """Cut off who is too slow, with a word why if that can be sent."""
        http, task = self.exchange, self._task
        if self.seconds > self.request_timeout and not self._can_write.is_set():
            self.abort()  # type: ignore[no-untyped-call]
        elif http and task and self._is_sending_body() and self.seconds > self.request_timeout:
            http.exception = RequestTimeout("Request Timeout")
            task.cancel()
        else:
            super().check_timeouts()  # type: ignore[no-untyped-call]
        if task and task.cancelling():
            self.loop.call_later(LAST_WORD_SECONDS, self.abort)

    @property
    def exchange(self) -> Any:
        """Sanic's state of the request; None before the first step and after the last."""
        return getattr(self, "_http", None)

    @property
    def is_idle(self) -> bool:
        """Whether no request is being received or answered."""
        http = self.exchange
        return http is None or http.stage is Stage.IDLE

    @property
    def seconds(self) -> float:
        """How long the present request, or the time without one, has lasted."""
        return time.monotonic() - self._time

    def end_after_this(self) -> None:
        """Close once the present request is answered."""
        if self.exchange is not None:
            self.exchange.keep_alive = False

    def _is_sending_body(self) -> bool:
        return self._http.stage is Stage.HANDLER and bool(self._http.request_body)


def most_connections() -> int:
    """How many clients may be connected; lets the process open as many files as it may."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST + OTHER_FILES
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    return max(1, allowed - OTHER_FILES)


def _longest_idle(connections: Any) -> Connection | None:
    idle = [connection for connection in connections if connection.is_idle]
    return max(idle, key=lambda connection: connection.seconds, default=None)
