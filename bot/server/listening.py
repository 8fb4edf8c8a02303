"""The server's life: answering until a signal comes, then finishing what is in flight."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import socket
from typing import Any

from sanic import Sanic
from sanic.server.async_server import AsyncioServer
from sanic.server.loop import try_use_uvloop

from bot.server.addresses import BACKLOG
from bot.server.connections import Connection
from bot.server.draining import drain, let_in

GRACE_SECONDS = 15
PARENT_SECONDS = 1.0

logger = logging.getLogger(__name__)


def listen(app: Sanic, listener: socket.socket, parent: int | None = None) -> None:
    """Answer on the socket until SIGTERM or SIGINT, or until the parent process is gone."""
    try_use_uvloop()
    asyncio.run(_listen(app, listener, parent))


async def _listen(app: Sanic, listener: socket.socket, parent: int | None) -> None:
    stopping = _told_to_stop()
    if parent is not None:
        app.ctx.watch = asyncio.create_task(_stop_without(parent, stopping))
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


async def _stop_without(parent: int, stopping: asyncio.Event) -> None:
    """Stop a worker whose supervisor is gone: nobody would ever stop it."""
    while not stopping.is_set():
        if os.getppid() != parent:
            logger.error("supervisor.gone")
            stopping.set()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), PARENT_SECONDS)


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
