"""A small HTTP client for load: its own cost would count, since it shares the machine."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Client:
    """One connection to the REST channel, kept open."""

    host: str
    port: int
    sender: str
    seconds: list[float] = field(default_factory=list)
    """How long each reply took."""
    _reader: asyncio.StreamReader | None = None
    _writer: asyncio.StreamWriter | None = None

    async def say(self, text: str) -> list[dict[str, Any]]:
        """Send a text; return the replies; raise `RuntimeError` for a failure."""
        body = json.dumps({"sender": self.sender, "message": text}).encode()
        started = time.perf_counter()
        status, answer = await self._post(body)
        self.seconds.append(time.perf_counter() - started)
        if status != 200:
            raise RuntimeError(f"status {status}: {answer[:200]!r}")
        replies: list[dict[str, Any]] = json.loads(answer)
        return replies

    async def close(self) -> None:
        """End the connection."""
        if self._writer is not None:
            self._writer.close()
            await self._writer.wait_closed()

    async def _post(self, body: bytes) -> tuple[int, bytes]:
        if self._reader is None or self._writer is None:
            self._reader, self._writer = await asyncio.open_connection(self.host, self.port)
        head = (
            f"POST /webhooks/rest/webhook HTTP/1.1\r\nHost: {self.host}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        self._writer.write(head.encode() + body)
        received = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = int(received.split("content-length:")[1].split("\r\n")[0])
        return int(received.split(" ", 2)[1]), await self._reader.readexactly(length)
