"""How many messages a second are answered, each client in a conversation of its own."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from itertools import chain

from benchmarks.messages import Kind
from benchmarks.servers.http_client import Client
from benchmarks.servers.sides import Running
from benchmarks.speed.extent import Extent, Figures
from benchmarks.summary import percentiles


async def load(
    kind: Kind,
    clients: int,
    extent: Extent,
    servers: dict[str, Running],
    figures: dict[str, Figures],
) -> None:
    """Add messages a second and percentiles to the figures."""
    seconds: dict[str, list[float]] = {name: [] for name in servers}
    took = dict.fromkeys(servers, 0.0)
    for _ in range(extent.load_rounds):
        for name, server in servers.items():
            talks = kind.conversations()
            started = time.perf_counter()
            end = started + extent.load_seconds
            visits = [_visit(server, talks, end) for _ in range(clients)]
            seconds[name] += chain.from_iterable(await asyncio.gather(*visits))
            took[name] += time.perf_counter() - started
    for name, figure in figures.items():
        rate = {"messages/s": round(len(seconds[name]) / took[name], 1)}
        figure.setdefault("clients", {})[clients] = rate | percentiles(seconds[name])


async def _visit(server: Running, talks: Iterator[tuple[str, ...]], end: float) -> list[float]:
    """One conversation until the time is over."""
    client = Client.new(server.port)
    while time.perf_counter() < end:
        for text in next(talks):
            await client.say(text)
            if time.perf_counter() > end:
                break
    await client.close()
    return client.seconds
