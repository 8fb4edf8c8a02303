"""Where the time of a message goes."""

from __future__ import annotations

import asyncio
import itertools
import statistics
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from benchmarks.messages import questions
from benchmarks.servers.http_client import Client, Connection
from benchmarks.servers.running_server import running_server
from benchmarks.stages.metrics_text import Sums, since, sums
from benchmarks.stages.node_times import node_seconds
from benchmarks.table import markdown
from bot.runtime.project import Project
from knowledge.store import open_knowledge

WARM_UP = 30
STAGES = {"understand": "understanding", "decide": "deciding", "act": "acting", "store": "storing"}

Progress = Callable[[str], None]
Report = dict[str, Any]


def measure(project: Project, messages: int, progress: Progress) -> Report:
    """Mean milliseconds a message, of knowledge answers over HTTP and by component."""
    knowledge = open_knowledge(project.storage.database_url)
    names = [certification.name for certification in knowledge.certifications()]
    asked = list(itertools.islice(itertools.cycle(questions(names)), messages))
    progress("a server, asked over HTTP")
    with running_server(project) as server:
        seconds, added = asyncio.run(_asked(server.port, asked))
    progress("the same questions in this process, component by component")
    nodes = node_seconds(project, asked)
    return {"messages": messages, "ms": parts(seconds, added), "components": components(nodes)}


async def _asked(port: int, texts: Sequence[str]) -> tuple[list[float], Sums]:
    await _talk(port, texts[:WARM_UP])
    before = await _metrics(port)
    seconds = await _talk(port, texts)
    return seconds, since(before, await _metrics(port))


async def _talk(port: int, texts: Sequence[str]) -> list[float]:
    seconds: list[float] = []
    for start in range(0, len(texts), 10):
        client = Client.new(port)
        for text in texts[start : start + 10]:
            await client.say(text)
        seconds += client.seconds
        await client.close()
    return seconds


async def _metrics(port: int) -> Sums:
    connection = Connection(port)
    _, body = await connection.send("GET", "/metrics")
    await connection.close()
    return sums(body.decode())


def parts(seconds: Sequence[float], added: Mapping[tuple[str, str], float]) -> dict[str, float]:
    """Mean milliseconds of each part; the parts add up to the whole."""
    count = len(seconds)
    inside = added["counselor_message_seconds_sum", "rest"] / count
    found = {
        name: added.get(("counselor_stage_seconds_sum", stage), 0.0) / count
        for stage, name in STAGES.items()
    }
    found["Rasa's processing between them"] = inside - sum(found.values())
    found["HTTP, and the client"] = statistics.fmean(seconds) - inside
    found["whole message"] = statistics.fmean(seconds)
    found["the quickest message"] = min(seconds)
    return {name: round(value * 1000, 2) for name, value in found.items()}


def components(nodes: Mapping[str, float]) -> dict[str, float]:
    """Milliseconds of each component that takes any time worth telling."""
    named = {name.removeprefix("run_"): value for name, value in nodes.items()}
    return {name: round(value * 1000, 2) for name, value in named.items() if value > 5e-6}


def as_text(report: Report) -> str:
    """Both tables."""
    whole = [(name, f"{value:.2f}") for name, value in report["ms"].items()]
    inner = [(name, f"{value:.2f}") for name, value in report["components"].items()]
    return "\n\n".join(
        [
            f"{report['messages']} knowledge answers, mean milliseconds a message",
            markdown([("part", "ms"), *whole]),
            markdown([("component", "ms"), *inner]),
        ]
    )
