"""Real servers that take the notices of new requests: a webhook's, and one for mail."""

from __future__ import annotations

import asyncio
import contextlib
import http.server
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_string
from email.message import Message
from typing import Any


@dataclass
class Webhook:
    """What was posted."""

    port: int
    events: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    """Statuses to answer with first; afterwards 204."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/leads"

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Take posts for as long as the block runs."""
        hook = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status = hook.answers.pop(0) if hook.answers else 204
                self.send_response(status)
                self.end_headers()
                hook.keys.append(self.headers["Idempotency-Key"])
                if status == 204:
                    hook.events.append(json.loads(body))

            def log_message(self, *args: Any) -> None:
                pass

        with http.server.ThreadingHTTPServer(("127.0.0.1", self.port), Handler) as server:
            thread = threading.Thread(target=server.serve_forever, daemon=True)
            thread.start()
            yield
            server.shutdown()
            thread.join()


@dataclass
class Mailbox:
    """What was mailed."""

    port: int
    messages: list[Message] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}/?to=desk@example.com&from=bot@example.com"

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Take mail for as long as the block runs."""
        loop = asyncio.new_event_loop()
        server = loop.run_until_complete(
            asyncio.start_server(self._session, "127.0.0.1", self.port)
        )
        thread = threading.Thread(target=loop.run_forever, daemon=True)
        thread.start()
        yield
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()

    async def _session(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """The part of SMTP that a sender without log-in needs."""

        async def say(line: str) -> None:
            writer.write(f"{line}\r\n".encode())
            await writer.drain()

        await say("220 desk.example.com")
        while line := (await reader.readline()).decode().strip():
            command = line.partition(" ")[0].upper()
            if command == "DATA":
                await say("354 go on")
                text = (await reader.readuntil(b"\r\n.\r\n")).decode()
                self.messages.append(message_from_string(text.replace("\r\n", "\n")))
            await say("221 bye" if command == "QUIT" else "250 ok")
            if command == "QUIT":
                break
        writer.close()
