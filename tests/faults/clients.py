"""Clients that a server has to survive: idle ones, and those that send or read in drips."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
import time
from collections.abc import Iterator
from urllib.parse import urlsplit


def connect(url: str, receive_buffer: int | None = None) -> socket.socket:
    """A connection to the server."""
    address = urlsplit(url)
    client = socket.socket()
    if receive_buffer is not None:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    client.settimeout(60)
    try:
        client.connect((address.hostname, address.port))
    except OSError:
        client.close()
        raise
    return client


@contextlib.contextmanager
def idle_clients(url: str, number: int) -> Iterator[list[socket.socket]]:
    """So many connections on which nothing is sent."""
    with contextlib.ExitStack() as stack:
        yield [stack.enter_context(contextlib.closing(connect(url))) for _ in range(number)]


def is_closed(client: socket.socket) -> bool:
    """Whether the server has closed the connection; what it sent before is read."""
    try:
        while is_readable(client):
            if not client.recv(65536):
                return True
    except ConnectionError:
        return True
    return False


def is_readable(client: socket.socket) -> bool:
    """Whether something came, if only the end."""
    poll = select.poll()
    poll.register(client, select.POLLIN)
    return bool(poll.poll(0))


class Dripping(threading.Thread):
    """Sends a request in single bytes, one now and then, until it is cut off."""

    def __init__(self, url: str, head: bytes, pause: float) -> None:
        super().__init__(daemon=True)
        self._client = connect(url)
        self._client.sendall(head)
        self._pause = pause
        self.started = time.monotonic()
        self.cut_off_after: float | None = None
        self.received = b""

    def run(self) -> None:
        """Drip, and read what the server says."""
        with self._client:
            with contextlib.suppress(ConnectionError):
                while not self._has_end():
                    self._client.sendall(b"x")
                    time.sleep(self._pause)
        self.cut_off_after = time.monotonic() - self.started

    def _has_end(self) -> bool:
        if not is_readable(self._client):
            return False
        data = self._client.recv(65536)
        self.received += data
        return not data
