"""What a message costs late in a conversation.

A short conversation is had at the same time as the late messages, so that their ratio is not a
matter of how busy the machine was minutes earlier.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from benchmarks.messages import Kind
from benchmarks.servers.http_client import Client
from benchmarks.servers.sides import Running
from benchmarks.speed.extent import Extent, Figures, Progress
from benchmarks.summary import ms

EARLY = 10
LATE = (100, 500)
WINDOW = 20
"""Messages that are measured up to a late one, and of each short conversation: around the 10th."""


async def long_conversation(
    kind: Kind,
    extent: Extent,
    servers: dict[str, Running],
    figures: dict[str, Figures],
    progress: Progress,
) -> None:
    """Add the milliseconds of the 10th, 100th and 500th message to the figures."""
    talks = {name: _Long(server.port, kind, extent) for name, server in servers.items()}
    for late in LATE:
        for name, talk in talks.items():
            progress(f"one conversation up to message {late}, {name}")
            await talk.go_on(late - WINDOW)
        for _ in range(WINDOW // 5):
            for talk in talks.values():
                await talk.beside_a_short_one(late, 5)
    for name, figure in figures.items():
        figure["turns ms"] = talks[name].figures()
        figure["long conversation"] = talks[name].reached()


class _Long:
    def __init__(self, port: int, kind: Kind, extent: Extent) -> None:
        self._port = port
        self._texts: Iterator[str] = (t for texts in kind.conversations() for t in texts)
        self._most = extent.long_seconds
        self._client, self._short = Client.new(port), Client.new(port)
        self._late: dict[int, list[float]] = {}
        self._early: list[float] = []

    @property
    def turns(self) -> int:
        """How many messages the conversation has."""
        return len(self._client.seconds)

    async def go_on(self, until: int) -> None:
        """Talk until so many messages were said, or the time is over."""
        while self.turns < until and sum(self._client.seconds) < self._most:
            await self._client.say(next(self._texts))
        await self._client.close()

    async def beside_a_short_one(self, late: int, count: int) -> None:
        """Measure messages here and in a conversation that has just begun, in turns."""
        if self.turns < late - WINDOW:
            return
        for _ in range(count):
            self._late.setdefault(late, []).append(await _timed(self._client, next(self._texts)))
            self._early.append(await _timed(self._short, next(self._texts)))
        if len(self._short.seconds) >= WINDOW:
            await self._short.close()
            self._short = Client.new(self._port)
        await self._client.close()
        await self._short.close()

    def reached(self) -> dict[str, float]:
        """How many messages there were, and what one of the last ten cost."""
        last = statistics.median(self._client.seconds[-10:])
        return {"messages": self.turns, "last ms": ms(last)}

    def figures(self) -> dict[int, float]:
        """The medians in milliseconds, of what was reached."""
        measured = {EARLY: self._early, **self._late}
        return {turn: ms(statistics.median(found)) for turn, found in measured.items() if found}


async def _timed(client: Client, text: str) -> float:
    await client.say(text)
    return client.seconds[-1]
