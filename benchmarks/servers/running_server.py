"""A `counselor serve` to be measured, on a copy of the data folder."""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.servers.http_client import NOTHING
from benchmarks.servers.processes import free_port, plain_environment, running
from benchmarks.servers.sides import Running, Side, until_first_answer
from bot.runtime.project import Project
from bot.runtime.training.staleness import check_model
from knowledge.settings import PROJECT

NOT_COPIED = shutil.ignore_patterns("published")
"""What the data folder may hold that no server needs: Rasa as published."""


def own_side(project: Project) -> Side:
    """This assistant."""
    return Side("this assistant", lambda: running_server(project))


@contextlib.contextmanager
def running_server(project: Project, extra: Mapping[str, str] = NOTHING) -> Iterator[Running]:
    """Serve a copy of the project's data on a free port until the block ends."""
    check_model(project)
    with tempfile.TemporaryDirectory(prefix="counselor-bench-") as folder:
        data = Path(folder) / "var"
        copy_data(project, data)
        with served_folder(data, extra) as server:
            yield server


def copy_data(project: Project, folder: Path) -> None:
    """Copy databases and model, so that a measurement leaves no trace in the project's own."""
    shutil.copytree(project.storage.data_dir, folder, ignore=NOT_COPIED)


@contextlib.contextmanager
def served_folder(data: Path, extra: Mapping[str, str] = NOTHING) -> Iterator[Running]:
    """Serve a data folder on a free port until the block ends."""
    port, log = free_port(), data / "serve.log"
    command = [sys.executable, "-m", "bot.cli", "serve", "--port", str(port)]
    started = time.perf_counter()
    with running(command, PROJECT, {**plain_environment(data), **extra}, log) as process:
        with told_log(log):
            server = until_first_answer(port, (process,), started)
        yield server


@contextlib.contextmanager
def told_log(*logs: Path) -> Iterator[None]:
    """Print the end of the logs when the block fails."""
    try:
        yield
    except Exception:
        for log in logs:
            print(log.read_text("utf-8", "replace")[-2000:], file=sys.stderr)
        raise
