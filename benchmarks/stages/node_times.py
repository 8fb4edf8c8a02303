"""The time of each component while messages are answered in this process."""

from __future__ import annotations

import asyncio
import os
import secrets
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.servers.running_server import copy_data
from bot.runtime.monitoring import logs
from bot.runtime.project import Project
from knowledge.settings import Storage

WARM_UP = 30
"""Questions asked before those that are measured."""


class Stopwatch:
    """A hook of Rasa's graph: adds up the seconds of each node."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._started = 0.0

    def on_before_node(self, **_: Any) -> dict[str, Any]:
        """Start."""
        self._started = time.perf_counter()
        return {}

    def on_after_node(self, node_name: str, **_: Any) -> None:
        """Stop."""
        self.seconds[node_name] += time.perf_counter() - self._started


def node_seconds(project: Project, questions: Sequence[str]) -> dict[str, float]:
    """Seconds a message in each node of the model's graph, in the order of the pipeline."""
    with tempfile.TemporaryDirectory(prefix="counselor-bench-") as folder:
        data = Path(folder) / "var"
        copy_data(project, data)
        os.environ["COUNSELOR_DATA_DIR"] = str(data)
        logs.configure()
        return asyncio.run(_measured(data, questions))


async def _measured(data: Path, questions: Sequence[str]) -> dict[str, float]:
    from bot.runtime.assistant import load_assistant

    storage = Storage.from_environment({"COUNSELOR_DATA_DIR": str(data)})
    assistant = load_assistant(Project(storage=storage))
    await _ask(assistant, questions[:WARM_UP])
    stopwatch = Stopwatch()
    for node in assistant.agent.processor.graph_runner._instantiated_nodes.values():
        node._hooks.append(stopwatch)
    await _ask(assistant, questions)
    assistant.close()
    return {name: spent / len(questions) for name, spent in stopwatch.seconds.items()}


async def _ask(assistant: Any, questions: Sequence[str]) -> None:
    for number, question in enumerate(questions):
        if number % 10 == 0:
            sender = secrets.token_hex(8)
        await assistant.reply(sender, question)
