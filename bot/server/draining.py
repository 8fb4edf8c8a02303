"""The end of a server: who has connected is let in, each gets an answer, nobody keeps it up."""

from __future__ import annotations

import asyncio
import select
import socket
from collections import Counter
from collections.abc import Collection

from bot.server.addresses import BACKLOG
from bot.server.connections import Connection

LOOK_SECONDS = 0.05
IDLE_LOOKS = 20
"""How often a connection is found idle until no request is on its way any more."""


async def let_in(listener: socket.socket) -> None:
    """Take those who have connected already; closing the socket would break their connections."""
    waiting = select.poll()
    waiting.register(listener, select.POLLIN)
    for _ in range(BACKLOG):
        if not waiting.poll(0):
            return
        await asyncio.sleep(0)


async def drain(connections: Collection[Connection], seconds: float) -> None:
    """Let each client have its answer; who takes longer is cut off."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    idle: Counter[Connection] = Counter()
    while connections and loop.time() < deadline:
        for connection in list(connections):
            idle[connection] = idle[connection] + 1 if connection.is_idle else 0
            _end(connection, idle[connection] > IDLE_LOOKS)
        await asyncio.sleep(LOOK_SECONDS)
    for connection in list(connections):
        connection.abort()  # type: ignore[no-untyped-call]


def _end(connection: Connection, now: bool) -> None:
    if now:
        connection.close()  # type: ignore[no-untyped-call]
    elif not connection.is_idle:
        connection.end_after_this()
