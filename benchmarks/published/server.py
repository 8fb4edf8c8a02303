"""Rasa as published, served: Rasa, its action server over HTTP, conversations in SQLite."""

from __future__ import annotations

import contextlib
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

from benchmarks.published.project import Published, environment_variables
from benchmarks.servers.processes import free_port, plain_environment, running
from benchmarks.servers.running_server import copy_data, told_log
from benchmarks.servers.sides import Running, Side, until_first_answer
from bot.runtime.project import Project
from knowledge.settings import PROJECT

ACTIONS = "actions.rasa_actions"


def published_side(project: Project, published: Published) -> Side:
    """Rasa as published."""
    return Side("Rasa as published", lambda: running_published(project, published))


@contextlib.contextmanager
def running_published(project: Project, published: Published) -> Iterator[Running]:
    """Serve the published model and this project's actions until the block ends."""
    with tempfile.TemporaryDirectory(prefix="counselor-bench-published-") as name:
        folder = Path(name)
        copy_data(project, folder / "var")
        rasa_port, action_port = free_port(), free_port()
        endpoints = _endpoints(folder, action_port)
        logs = folder / "actions.log", folder / "rasa.log"
        started = time.perf_counter()
        with running(*_actions(folder, action_port), logs[0]) as actions:
            with running(*_rasa(published, endpoints, rasa_port), logs[1]) as rasa:
                with told_log(*logs):
                    server = until_first_answer(rasa_port, (rasa, actions), started)
                yield server


def _endpoints(folder: Path, action_port: int) -> Path:
    written = folder / "endpoints.yml"
    settings = {
        "action_endpoint": {"url": f"http://127.0.0.1:{action_port}/webhook"},
        "tracker_store": {"type": "SQL", "dialect": "sqlite", "db": str(folder / "rasa.db")},
    }
    written.write_text(yaml.safe_dump(settings))
    return written


def _actions(folder: Path, port: int) -> tuple[list[str | Path], Path, dict[str, str]]:
    """The action server runs in this project's environment: the actions need Python 3.11."""
    command = [sys.executable, "-m", "rasa_sdk", "--actions", ACTIONS, "--port", str(port)]
    environment = {**plain_environment(folder / "var"), "SANIC_HOST": "127.0.0.1"}
    return [*command], PROJECT, environment


def _rasa(
    published: Published, endpoints: Path, port: int
) -> tuple[list[str | Path], Path, dict[str, str]]:
    command: list[str | Path] = [
        published.environment / "bin" / "rasa",
        "run",
        *("--model", published.model),
        *("--endpoints", endpoints),
        *("--credentials", published.folder / "credentials.yml"),
        *("--interface", "127.0.0.1"),
        *("--port", str(port)),
    ]
    return command, published.folder, environment_variables()
