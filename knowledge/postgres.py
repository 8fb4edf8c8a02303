"""Connections to PostgreSQL that never wait for ever.

A server that hangs, or a route that is lost, otherwise holds a thread for as long as TCP tries:
about two hours.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

LONGEST_WAIT = "COUNSELOR_DATABASE_SECONDS"
CONNECT_SECONDS = 5
POOL: dict[str, Any] = {"pool_size": 5, "max_overflow": 5, "pool_timeout": CONNECT_SECONDS}
"""At most ten connections of a process to a database server."""
ABANDONED = "SET idle_in_transaction_session_timeout = '60s'"
"""Lets the server end what a lost client began, which would keep its locks."""


class TookTooLong(psycopg.OperationalError):
    """The database did not answer in time."""

    def __init__(self) -> None:
        super().__init__(
            "the database did not answer in time; "
            f"see whether it runs, or set {LONGEST_WAIT} higher"
        )


class BoundedConnection(psycopg.Connection[Any]):
    """Gives up an answer that does not come, and with it the connection."""

    seconds = 10.0

    def wait(self, gen: Generator[Any, Any, Any], *args: Any, **kwargs: Any) -> Any:
        """Wait for the server, as every statement, commit and rollback does."""
        try:
            return super().wait(_until(gen, time.monotonic() + self.seconds), *args, **kwargs)
        except TookTooLong:
            self.close()
            raise


def postgres_engine(url: URL) -> Engine:
    """An engine whose connections are bounded."""
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=True, **POOL)
    event.listen(engine, "do_connect", _connect)
    event.listen(engine, "connect", _prepare)
    return engine


@contextmanager
def patience(connection: Connection) -> Iterator[None]:
    """Let the connection wait as long as it takes, for changes of tables."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, BoundedConnection):
        yield
        return
    before, driver.seconds = driver.seconds, math.inf
    try:
        yield
    finally:
        driver.seconds = before


def _connect(_dialect: object, _record: object, args: Any, settings: Any) -> BoundedConnection:
    settings.setdefault("connect_timeout", CONNECT_SECONDS)
    connection = BoundedConnection.connect(*args, **settings)
    connection.seconds = float(os.environ.get(LONGEST_WAIT) or connection.seconds)
    return connection


def _prepare(connection: BoundedConnection, _record: object) -> None:
    connection.execute(ABANDONED)
    connection.commit()


def _until(gen: Generator[Any, Any, Any], deadline: float) -> Generator[Any, Any, Any]:
    """Pass everything on until the time is over; return what the generator returns."""
    try:
        wanted = next(gen)
        while True:
            ready = yield wanted
            if time.monotonic() > deadline:
                raise TookTooLong
            wanted = gen.send(ready)
    except StopIteration as end:
        return end.value
