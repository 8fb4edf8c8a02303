"""A small HTTP client for load: its own cost would count, since it shares the machine."""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

SECONDS = 120
"""How long an answer may take before the server counts as stuck."""
HOST = "127.0.0.1"
NOTHING: Mapping[str, str] = {}


class RequestFailed(RuntimeError):
    """The server answered with another status than 200."""


@dataclass
class Connection:
    """One connection to a server on this machine, opened at need and kept open."""

    port: int
    _reader: asyncio.StreamReader | None = None
    _writer: asyncio.StreamWriter | None = None

    async def send(
        self,
        method: str,
        path: str,
        body: Any = None,
        headers: Mapping[str, str] = NOTHING,
    ) -> tuple[int, bytes]:
        """Return status and body of the answer."""
        async with asyncio.timeout(SECONDS):
            return await self._send(method, path, body, headers)

    async def close(self) -> None:
        """End the connection; the next request opens another."""
        writer, self._reader, self._writer = self._writer, None, None
        if writer is not None:
            writer.close()
            await writer.wait_closed()

    async def _send(
        self, method: str, path: str, body: Any, headers: Mapping[str, str]
    ) -> tuple[int, bytes]:
        if self._reader is None or self._writer is None:
            self._reader, self._writer = await asyncio.open_connection(HOST, self.port)
        self._writer.write(_request(method, path, body, headers))
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        status, _, length = int(head.split(" ", 2)[1]), *head.partition("content-length:")[1:]
        size = int(length.split("\r\n")[0]) if length else 0
        return status, await self._reader.readexactly(size)


def _request(method: str, path: str, body: Any, headers: Mapping[str, str]) -> bytes:
    sent = b"" if body is None else json.dumps(body).encode()
    fields = {
        "Host": HOST,
        "Content-Type": "application/json",
        "Content-Length": str(len(sent)),
        **headers,
    }
    lines = [f"{method} {path} HTTP/1.1", *(f"{k}: {v}" for k, v in fields.items())]
    return "\r\n".join([*lines, "", ""]).encode() + sent


@dataclass
class Client:
    """A visitor of the REST channel."""

    port: int
    sender: str
    seconds: list[float] = field(default_factory=list)
    """How long each reply took."""

    @classmethod
    def new(cls, port: int) -> Client:
        """A visitor with a conversation of its own."""
        return cls(port, f"bench-{secrets.token_hex(8)}")

    def __post_init__(self) -> None:
        self._connection = Connection(self.port)

    async def say(self, text: str) -> list[dict[str, Any]]:
        """Send a text; return the replies; raise `RequestFailed`."""
        body = {"sender": self.sender, "message": text}
        started = time.perf_counter()
        status, answer = await self._connection.send("POST", "/webhooks/rest/webhook", body)
        self.seconds.append(time.perf_counter() - started)
        if status != 200:
            raise RequestFailed(f"status {status}: {answer[:200]!r}")
        replies: list[dict[str, Any]] = json.loads(answer)
        return replies

    async def close(self) -> None:
        """End the connection."""
        await self._connection.close()
