"""Visitors of a soak: each has one conversation after the other, of mixed kinds."""

from __future__ import annotations

import asyncio
import json
import random
import secrets
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.messages import out_of_scope
from benchmarks.servers.http_client import Client, Connection

PAUSE = 0.2
"""Seconds in which a visitor reads a reply."""
REQUEST = (
    "please have somebody contact me",
    "Greta Lindqvist",
    "email",
    "greta.lindqvist@example.com",
    "coding",
    "yes",
    "yes",
)


@dataclass
class Tally:
    """What all visitors did, and what went wrong."""

    done: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    """References of the contact requests that were confirmed."""


class SiteVisitor:
    """A conversation on the site's own channel."""

    def __init__(self, port: int, tally: Tally) -> None:
        self._connection = Connection(port)
        self._tally = tally
        self._headers = {"X-Forwarded-For": _address()}

    async def enter(self) -> None:
        """Begin a session."""
        session = await self._ask("POST", "/chat/sessions", {})
        self._headers["Authorization"] = f"Bearer {session['token']}"

    async def say(self, text: str) -> list[dict[str, Any]]:
        """Send a text; return the replies."""
        started = time.perf_counter()
        replies: list[dict[str, Any]] = await self._ask("POST", "/chat/messages", {"text": text})
        self._tally.seconds.append(time.perf_counter() - started)
        self._tally.done["site messages"] += 1
        if not replies:
            self._tally.errors["empty reply"] += 1
        return replies

    async def judge(self, reply: dict[str, Any]) -> None:
        """Give feedback for a reply."""
        await self._ask(
            "POST", "/chat/feedback", {"message_id": reply["id"], "helpful": True, "comment": "ok"}
        )
        self._tally.done["feedback"] += 1

    async def forget(self) -> None:
        """Delete the session; nothing of it may be left."""
        await self._ask("DELETE", "/chat/session")
        self._tally.done["deleted sessions"] += 1
        if await self._ask("GET", "/chat/history"):
            self._tally.errors["history after deletion"] += 1

    async def leave(self) -> None:
        """End the connection."""
        await self._connection.close()

    async def _ask(self, method: str, path: str, body: Any = None) -> Any:
        status, answer = await self._connection.send(method, path, body, self._headers)
        if status not in (200, 204):
            raise RuntimeError(f"{method} {path} answered {status}")
        return json.loads(answer) if answer else None


async def visit(port: int, questions: Sequence[str], tally: Tally, end: float, seed: int) -> None:
    """Have conversations until the time is over; a failure ends one of them and is counted."""
    chance = random.Random(seed)
    while time.perf_counter() < end:
        kind = chance.choice(_CONVERSATIONS)
        try:
            await kind(port, chance.sample(questions, 5), tally)
        except (OSError, RuntimeError, ValueError, LookupError, asyncio.IncompleteReadError) as e:
            tally.errors[f"{type(e).__name__}: {e}"[:100]] += 1
            await asyncio.sleep(1)
        tally.done["conversations"] += 1


async def _rest(port: int, questions: Sequence[str], tally: Tally) -> None:
    client = Client.new(port)
    for text in [*questions, random.choice(out_of_scope()), "thanks"]:
        if not await client.say(text):
            tally.errors["empty reply"] += 1
        tally.done["REST messages"] += 1
        await asyncio.sleep(PAUSE)
    tally.seconds += client.seconds
    await client.close()


async def _site(port: int, questions: Sequence[str], tally: Tally) -> None:
    visitor = SiteVisitor(port, tally)
    await visitor.enter()
    for text in [*questions[:3], "what about training"]:
        replies = await visitor.say(text)
        await asyncio.sleep(PAUSE)
    await visitor.judge(replies[-1])
    await visitor.forget()
    await visitor.leave()


async def _request(port: int, questions: Sequence[str], tally: Tally) -> None:
    visitor = SiteVisitor(port, tally)
    await visitor.enter()
    await visitor.say(questions[0])
    for text in REQUEST:
        replies = await visitor.say(text)
        await asyncio.sleep(PAUSE)
    form = next(r["custom"]["form"] for r in replies if "form" in (r.get("custom") or {}))
    if form.get("status") == "saved":
        tally.requests.append(form["reference"])
    else:
        tally.errors[f"form ended as {form.get('status')}"] += 1
    await visitor.leave()


Conversation = Callable[[int, Sequence[str], Tally], Coroutine[Any, Any, None]]
_CONVERSATIONS: tuple[Conversation, ...] = (_rest, _rest, _site, _site, _request)


def _address() -> str:
    """An address of a visitor of its own, behind the site's proxy."""
    return "10." + ".".join(str(secrets.randbelow(254) + 1) for _ in range(3))
