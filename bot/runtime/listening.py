"""The server's life: answering until a signal comes, then finishing what is in flight."""

from __future__ import annotations

import asyncio
import select
import signal
import socket
from collections import Counter
from collections.abc import Collection
from typing import Any

from sanic import Sanic
from sanic.server.async_server import AsyncioServer
from sanic.server.loop import try_use_uvloop

from bot.runtime.addresses import BACKLOG
from bot.runtime.connections import Connection

GRACE_SECONDS = 15
LOOK_SECONDS = 0.05
IDLE_LOOKS = 20
"""How often a connection is found idle until no request is on its way any more."""


def listen(app: Sanic, listener: socket.socket) -> None:
    """Answer on the socket until SIGTERM or SIGINT."""
    try_use_uvloop()
    asyncio.run(_listen(app, listener))


async def _listen(app: Sanic, listener: socket.socket) -> None:
    stopping = _told_to_stop()
    server: Any = await _server(app, listener)
    await server.startup()
    await server.before_start()
    await server.start_serving()
    await server.after_start()
    await stopping.wait()
    await let_in(listener)
    server.server.close()  # new connections are refused from here on
    await asyncio.gather(server.before_stop(), drain(server.connections, GRACE_SECONDS))
    await server.after_stop()


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


def _told_to_stop() -> asyncio.Event:
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    return stopping


async def _server(app: Sanic, listener: socket.socket) -> AsyncioServer | None:
    return await app.create_server(
        sock=listener,
        protocol=Connection,
        backlog=BACKLOG,
        access_log=False,
        return_asyncio_server=True,
        asyncio_server_kwargs={"start_serving": False},
    )
