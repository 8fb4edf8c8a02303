"""Figures of one or two sides, measured in turns so that a busy moment meets both alike."""

from __future__ import annotations

import asyncio
import contextlib
import statistics
from collections.abc import Sequence

from benchmarks.messages import Kind
from benchmarks.servers.processes import megabytes
from benchmarks.servers.sides import Running, Side
from benchmarks.speed.extent import Extent, Figures, Progress
from benchmarks.speed.latency import Latency
from benchmarks.speed.load import load
from benchmarks.speed.long_conversation import long_conversation

CLIENTS = (1, 8, 64)


class Comparison:
    """Servers that run at the same time, and what was measured of each."""

    def __init__(self, kinds: Sequence[Kind], extent: Extent, progress: Progress) -> None:
        self._kinds = kinds
        self._extent = extent
        self._progress = progress

    def measure(self, sides: Sequence[Side]) -> dict[str, Figures]:
        """All figures of each side."""
        figures: dict[str, Figures] = {side.name: {} for side in sides}
        starts = self._starts(sides)
        with contextlib.ExitStack() as stack:
            servers: dict[str, Running] = {}
            for side in sides:
                self._progress(f"starting {side.name}")
                servers[side.name] = stack.enter_context(side.start())
                starts[side.name].append(servers[side.name].start_seconds)
            for name, seconds in starts.items():
                figures[name]["start s"] = round(statistics.median(seconds), 1)
            asyncio.run(self._talk(servers, figures))
            for name, server in servers.items():
                now, highest = megabytes(server.processes)
                figures[name]["memory MB"] = round(now)
                figures[name]["memory highest MB"] = round(highest)
        return figures

    def _starts(self, sides: Sequence[Side]) -> dict[str, list[float]]:
        seconds: dict[str, list[float]] = {side.name: [] for side in sides}
        for _ in range(self._extent.starts - 1):
            for side in sides:
                self._progress(f"starting {side.name}")
                with side.start() as server:
                    seconds[side.name].append(server.start_seconds)
        return seconds

    async def _talk(self, servers: dict[str, Running], figures: dict[str, Figures]) -> None:
        for kind in self._kinds:
            await Latency(kind, self._extent).measure(servers, figures, self._progress)
        questions = next(kind for kind in self._kinds if kind.name == "knowledge answer")
        for clients in CLIENTS:
            self._progress(f"{clients} clients")
            await load(questions, clients, self._extent, servers, figures)
        await long_conversation(questions, self._extent, servers, figures, self._progress)
