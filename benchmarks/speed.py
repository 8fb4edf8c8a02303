"""How fast and how large the assistant is, measured over HTTP on this machine."""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.http_client import Client
from benchmarks.running_server import Running, running_server
from bot.runtime.project import Project

KINDS = {
    "template reply": "hello",
    "knowledge answer": "how much does a certified professional coder earn",
    "fallback": "what will the weather be on mars tomorrow",
}
ANSWER = KINDS["knowledge answer"]
TURNS = (10, 100, 500)
CLIENTS = (1, 8, 64)
Report = dict[str, Any]
Progress = Callable[[str], None]


def measure(project: Project, messages: int, progress: Progress = lambda line: None) -> Report:
    """All figures of one run; `messages` is how many of each kind are sent."""
    report: Report = {"cores": os.cpu_count(), "load": round(os.getloadavg()[0], 2)}
    report["environment MB"] = round(folder_megabytes(Path(sys.prefix)))
    progress("starting the server")
    with running_server(project) as server:
        report["start s"] = round(server.start_seconds, 1)
        asyncio.run(_measure_server(server, messages, report, progress))
        now, highest = server.megabytes()
        report["memory MB"] = {"now": round(now), "highest": round(highest)}
    return report


async def _measure_server(
    server: Running, messages: int, report: Report, progress: Progress
) -> None:
    await _one_kind(server, ANSWER, 20)
    report["latency ms"] = {}
    for kind, text in KINDS.items():
        progress(kind)
        report["latency ms"][kind] = percentiles(await _one_kind(server, text, messages))
    progress("one long conversation")
    report["turns ms"] = await _long_conversation(server)
    report["clients"] = {}
    for clients in CLIENTS:
        progress(f"{clients} clients")
        report["clients"][clients] = await _load(server, clients, messages)


async def _one_kind(server: Running, text: str, messages: int) -> list[float]:
    """Ten messages a conversation, as visitors do."""
    seconds: list[float] = []
    for conversation in range(max(1, messages // 10)):
        client = Client("127.0.0.1", server.port, f"{text[:8]}-{conversation}-{time.time()}")
        for _ in range(10):
            await client.say(text)
        seconds += client.seconds[1:]
        await client.close()
    return seconds


async def _long_conversation(server: Running) -> dict[int, float]:
    """The median of the ten messages up to each of `TURNS`."""
    client = Client("127.0.0.1", server.port, f"long-{time.time()}")
    for _ in range(TURNS[-1]):
        await client.say(ANSWER)
    await client.close()
    return {turn: _ms(statistics.median(client.seconds[turn - 10 : turn])) for turn in TURNS}


async def _load(server: Running, clients: int, messages: int) -> dict[str, float]:
    opened = [Client("127.0.0.1", server.port, f"c{n}-{time.time()}") for n in range(clients)]
    each = max(3, messages // clients)
    started = time.perf_counter()
    await asyncio.gather(*(_talk(client, each) for client in opened))
    took = time.perf_counter() - started
    seconds = [s for client in opened for s in client.seconds]
    return {"messages/s": round(len(seconds) / took, 1), **percentiles(seconds)}


async def _talk(client: Client, messages: int) -> None:
    for _ in range(messages):
        await client.say(ANSWER)
    await client.close()


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    """p50, p95 and p99 in milliseconds."""
    ordered = sorted(seconds)
    return {
        f"p{p}": _ms(ordered[min(len(ordered) - 1, len(ordered) * p // 100)]) for p in (50, 95, 99)
    }


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)


def folder_megabytes(folder: Path) -> float:
    """The size of all files below a folder."""
    return sum(p.lstat().st_size for p in folder.rglob("*") if p.is_file()) / 1024**2


def as_text(report: Report) -> str:
    """The figures as a table."""
    memory, turns = report["memory MB"], report["turns ms"]
    lines = [
        f"cores {report['cores']}, load at the start {report['load']}",
        f"environment {report['environment MB']} MB",
        f"start until ready {report['start s']} s",
        f"memory {memory['now']} MB, highest {memory['highest']} MB",
        "",
        f"{'one client, ms':<22}{'p50':>8}{'p95':>8}{'p99':>8}",
    ]
    lines += [_row(kind, found) for kind, found in report["latency ms"].items()]
    lines += ["", f"{'knowledge answers':<22}{'p50':>8}{'p95':>8}{'p99':>8}{'a second':>10}"]
    lines += [
        f"{_row(f'{clients} clients', found)}{found['messages/s']:>10.1f}"
        for clients, found in report["clients"].items()
    ]
    lines += ["", "message number " + ", ".join(f"{n}: {ms} ms" for n, ms in turns.items())]
    return "\n".join(lines)


def _row(name: str, found: dict[str, float]) -> str:
    return f"{name:<22}{found['p50']:>8.1f}{found['p95']:>8.1f}{found['p99']:>8.1f}"
