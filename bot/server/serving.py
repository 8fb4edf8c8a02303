"""`serve`, with what can be told before anything slow is imported or loaded."""

from __future__ import annotations

import ipaddress
import os
import socket
from dataclasses import dataclass

from bot.runtime.errors import CounselorError, KnowledgeMissing
from bot.runtime.monitoring import logs
from bot.runtime.project import Project
from bot.runtime.training.staleness import check_model
from bot.server import supervisor
from bot.server.addresses import Address, listening_socket


class WorkersNeedRedis(CounselorError):
    """Several processes were asked for without a lock store that they share."""

    def __init__(self) -> None:
        super().__init__(
            "Several workers need one lock store: set COUNSELOR_REDIS_URL, "
            "for example redis://localhost:6379/0, or serve with one worker."
        )


@dataclass(frozen=True)
class Wanted:
    """How to serve."""

    host: str
    port: int
    rest: bool
    workers: int = 1


def run(wanted: Wanted, descriptor: int | None = None) -> None:
    """Serve in this process, or as the supervisor of several; `descriptor` is a worker's socket."""
    logs.configure()
    project = Project()
    if descriptor is not None:
        _answer(project, socket.socket(fileno=descriptor), wanted.rest)
        return
    project.ensure_folder()
    if wanted.workers > 1 and not os.environ.get("COUNSELOR_REDIS_URL"):
        raise WorkersNeedRedis
    check_model(project)
    check_knowledge(project)
    address = Address(wanted.host, wanted.port)
    listener = listening_socket(address)
    if wanted.workers > 1:
        supervisor.supervise(listener, address, wanted.workers, wanted.rest, project)
    else:
        _answer(project, listener, wanted.rest, address)


def _answer(
    project: Project, listener: socket.socket, rest: bool, address: Address | None = None
) -> None:
    from bot.server.app import serve

    serve(project, listener, rest, address)


def check_knowledge(project: Project) -> None:
    """Raise `KnowledgeMissing`, or the database's own error."""
    from sqlalchemy import func, select
    from sqlalchemy.exc import OperationalError, ProgrammingError

    from knowledge.database import engine_for
    from knowledge.model import Build

    try:
        with engine_for(project.storage.database_url).connect() as connection:
            built = connection.scalar(select(func.count()).select_from(Build))
    except (OperationalError, ProgrammingError) as error:
        if "no such table" in str(error) or "does not exist" in str(error):
            raise KnowledgeMissing from error
        raise
    if not built:
        raise KnowledgeMissing


def is_loopback(host: str) -> bool:
    """Whether only programs on this machine reach the address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
