"""A TCP proxy that delays or holds what passes through it."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator


class Proxy:
    """Stands between a client and a service; `delay` and `held` may change at any time."""

    def __init__(self, target: int) -> None:
        self.port = 0
        self.delay = 0.0
        self._target = target
        self._loop = asyncio.new_event_loop()
        self._flowing = asyncio.Event()
        self._pipes: set[asyncio.Task[None]] = set()

    def hold(self) -> None:
        """Let nothing through; connections stay open."""
        self._loop.call_soon_threadsafe(self._flowing.clear)

    def release(self) -> None:
        """Let everything through again, what was held first."""
        self._loop.call_soon_threadsafe(self._flowing.set)

    def forget(self) -> None:
        """Let nothing more through on the connections that there are, as a lost route does."""
        self._loop.call_soon_threadsafe(self._forget)

    def _forget(self) -> None:
        self._flowing.clear()
        self._flowing = asyncio.Event()
        self._flowing.set()

    def _serve(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        self._flowing.set()
        server = self._loop.run_until_complete(
            asyncio.start_server(self._connected, "127.0.0.1", 0)
        )
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        self._loop.run_forever()
        server.close()
        pipes = list(self._pipes)
        for pipe in pipes:
            pipe.cancel()
        self._loop.run_until_complete(asyncio.gather(*pipes, return_exceptions=True))
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    async def _connected(self, near: asyncio.StreamReader, out: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._pipes.add(task)
        try:
            with contextlib.suppress(OSError, asyncio.CancelledError):
                far, back = await asyncio.open_connection("127.0.0.1", self._target)
                await asyncio.gather(self._pipe(near, back), self._pipe(far, out))
        finally:
            out.close()
            self._pipes.discard(task)

    async def _pipe(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        flowing = self._flowing
        try:
            with contextlib.suppress(OSError):
                while data := await source.read(65536):
                    await asyncio.sleep(self.delay)
                    await flowing.wait()
                    sink.write(data)
                    await sink.drain()
        finally:
            sink.close()


@contextlib.contextmanager
def proxy_to(port: int) -> Iterator[Proxy]:
    """A proxy before a local port."""
    proxy, ready = Proxy(port), threading.Event()
    thread = threading.Thread(target=proxy._serve, args=(ready,), daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield proxy
    finally:
        proxy._loop.call_soon_threadsafe(proxy._loop.stop)
        thread.join(10)
