"""Real databases for tests: SQLite files, and a PostgreSQL server of the session's own."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine

UNPRIVILEGED = ("postgres", "nobody")
"""PostgreSQL refuses to run as root."""


class NoPostgres(RuntimeError):
    """The server cannot be started here, and why."""


class PostgresServer:
    """A server with an empty cluster on a free port."""

    def __init__(self, programs: Path, folder: Path, user: str | None) -> None:
        self._programs, self._folder, self._user = programs, folder, user
        self.port = _free_port()

    def url(self, database: str) -> str:
        """The SQLAlchemy URL of a database."""
        return f"postgresql+psycopg://counselor@127.0.0.1:{self.port}/{database}?connect_timeout=2"

    def make_cluster(self) -> None:
        """Make the files of the server."""
        self._run("initdb", "-D", self._data, "-U", "counselor", "-A", "trust", "-E", "UTF8", "-N")

    def start(self) -> None:
        """Start, and wait until it answers."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -k {self._folder} -c fsync=off"
        self._run("pg_ctl", "-D", self._data, "-w", "-o", options, "-l", self._log, "start")

    def stop(self) -> None:
        """Stop at once, as a machine does that loses power."""
        self._run("pg_ctl", "-D", self._data, "-m", "immediate", "stop")

    def create_database(self, name: str) -> str:
        """Make an empty database; return its URL."""
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
        engine.dispose()
        return self.url(name)

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    @property
    def _log(self) -> str:
        return str(self._folder / "log")

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._programs / program), *arguments],
            check=False,
            user=self._user,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
        )
        if done.returncode:
            raise NoPostgres(f"{program}: {done.stderr.strip()[:200]}")


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """A server that is gone afterwards; raises NoPostgres with the reason where none can run."""
    programs = _programs()
    user = _unprivileged_user() if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="counselor-pg-"))
    try:
        if user:
            shutil.chown(folder, user)
        server = PostgresServer(programs, folder, user)
        server.make_cluster()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    on_path = shutil.which("pg_ctl")
    candidates = [Path(on_path).parent] if on_path else []
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in candidates:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    raise NoPostgres("PostgreSQL's initdb and pg_ctl are not on this machine")


def _unprivileged_user() -> str:
    known = {entry.pw_name for entry in pwd.getpwall()}
    for user in UNPRIVILEGED:
        if user in known:
            return user
    raise NoPostgres("there is no unprivileged user to run PostgreSQL as")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
