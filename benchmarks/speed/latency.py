"""How long one client waits for replies of one kind."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.messages import Kind
from benchmarks.servers.http_client import Client
from benchmarks.servers.sides import Running
from benchmarks.speed.extent import Extent, Figures, Progress
from benchmarks.summary import percentiles


class Latency:
    """One client, one kind of message, conversation after conversation."""

    def __init__(self, kind: Kind, extent: Extent) -> None:
        self._kind = kind
        self._extent = extent

    async def measure(
        self, servers: dict[str, Running], figures: dict[str, Figures], progress: Progress
    ) -> None:
        """Add percentiles, and the part of the replies that were of the kind, to the figures."""
        seconds: dict[str, list[float]] = {name: [] for name in servers}
        expected: dict[str, list[bool]] = {name: [] for name in servers}
        talks = {name: self._kind.conversations() for name in servers}
        progress(self._kind.name)
        for round_ in range(self._extent.rounds):
            for name, server in servers.items():
                wanted = self._extent.messages * (round_ + 1) // self._extent.rounds
                while len(seconds[name]) < wanted:
                    texts = next(talks[name])
                    expected[name] += await self._conversation(server, texts, seconds[name])
        for name, figure in figures.items():
            share = sum(expected[name]) / len(expected[name])
            figure[self._kind.name] = percentiles(seconds[name]) | {"as expected": round(share, 2)}

    async def _conversation(
        self, server: Running, texts: Sequence[str], seconds: list[float]
    ) -> list[bool]:
        client = Client.new(server.port)
        expected = [self._kind.is_expected(await client.say(text)) for text in texts]
        await client.close()
        seconds += client.seconds
        return expected
