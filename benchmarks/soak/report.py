"""Minutes of mixed visitors: memory has to stay flat, and nothing may fail."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actions.enrollment.store.leads import LeadStore
from benchmarks.messages import questions
from benchmarks.servers.processes import megabytes
from benchmarks.servers.running_server import copy_data, served_folder
from benchmarks.servers.sides import Running
from benchmarks.soak.chart import chart
from benchmarks.soak.visitors import Tally, visit
from benchmarks.summary import percentiles, trend
from bot.runtime.project import Project
from knowledge.settings import Storage
from knowledge.store import open_knowledge

SAMPLES = 240
WARM_UP = 0.6
"""The part of the time in which caches fill: 512 conversations stay in the process."""
ALLOWED_GROWTH = 0.02
"""What a line through the memory after that may gain, as a part of where it starts."""
BEHIND_A_PROXY = {"COUNSELOR_TRUSTED_PROXIES": "127.0.0.1/32"}

Progress = Callable[[str], None]
Report = dict[str, Any]


@dataclass(frozen=True)
class Memory:
    """Resident memory over time, in seconds and megabytes."""

    times: list[float]
    sizes: list[float]


def measure(project: Project, minutes: float, visitors: int, progress: Progress) -> Report:
    """Serve a copy of the data to visitors; return figures, and why it failed if it did."""
    with tempfile.TemporaryDirectory(prefix="counselor-soak-") as folder:
        data = Path(folder) / "var"
        copy_data(project, data)
        progress("starting the server")
        with served_folder(data, BEHIND_A_PROXY) as server:
            tally, memory = asyncio.run(_run(project, server, minutes * 60, visitors, progress))
        missing = missing_requests(data, tally.requests)
    return summary(minutes, tally, memory, missing)


async def _run(
    project: Project, server: Running, seconds: float, visitors: int, progress: Progress
) -> tuple[Tally, Memory]:
    knowledge = open_knowledge(project.storage.database_url)
    asked = questions([certification.name for certification in knowledge.certifications()])
    tally, memory = Tally(), Memory([], [])
    started = time.perf_counter()
    end = started + seconds
    talks = [
        asyncio.create_task(visit(server.port, asked, tally, end, seed)) for seed in range(visitors)
    ]
    while time.perf_counter() < end:
        memory.times.append(time.perf_counter() - started)
        memory.sizes.append(megabytes(server.processes)[0])
        _tell(memory, tally, progress)
        await asyncio.sleep(seconds / SAMPLES)
    await asyncio.gather(*talks)
    return tally, memory


def _tell(memory: Memory, tally: Tally, progress: Progress) -> None:
    if len(memory.sizes) % (SAMPLES // 10) == 1:
        progress(
            f"{memory.times[-1]:4.0f} s  {memory.sizes[-1]:4.0f} MB  "
            f"{len(tally.seconds)} messages, {tally.errors.total()} errors"
        )


def missing_requests(data: Path, references: Sequence[str]) -> int:
    """How many confirmed contact requests the store does not hold."""
    environment = {"COUNSELOR_DATA_DIR": str(data)}
    store = LeadStore(Storage.from_environment(environment).database_url)
    stored = {record.to_json()["reference"] for record in store.select()}
    return len(set(references) - stored)


def summary(minutes: float, tally: Tally, memory: Memory, missing: int) -> Report:
    """The figures of a soak; `failed` says what was not as it has to be."""
    first = int(len(memory.sizes) * WARM_UP)
    line = trend(memory.times[first:], memory.sizes[first:])
    report: Report = {
        "minutes": minutes,
        "cores": os.cpu_count(),
        "done": dict(tally.done),
        "contact requests": len(tally.requests),
        "messages/s": round(len(tally.seconds) / (minutes * 60), 1),
        "latency ms": percentiles(tally.seconds) if tally.seconds else {},
        "errors": dict(tally.errors),
        "missing requests": missing,
        "memory MB": {
            "after warm-up": round(line.start, 1),
            "highest": round(max(memory.sizes), 1),
            "growth": round(line.growth, 1),
            "growth, part": round(line.share, 4),
            "allowed": ALLOWED_GROWTH,
        },
        "memory series": [round(size, 1) for size in memory.sizes],
    }
    report["failed"] = failures(report)
    return report


def failures(report: Report) -> list[str]:
    """What is not as it has to be."""
    found = [f"{count} times {error}" for error, count in report["errors"].items()]
    if not report["latency ms"]:
        found.append("no message was answered")
    if report["missing requests"]:
        found.append(f"{report['missing requests']} confirmed contact requests are not stored")
    if report["memory MB"]["growth, part"] > ALLOWED_GROWTH:
        found.append(f"memory grew by {report['memory MB']['growth']} MB after the warm-up")
    return found


def as_text(report: Report) -> str:
    """The report for a terminal."""
    memory, latency = report["memory MB"], report["latency ms"]
    done = ", ".join(f"{count} {what}" for what, count in sorted(report["done"].items()))
    lines = [
        f"{report['minutes']:g} minutes on {report['cores']} cores: {done}, "
        f"{report['contact requests']} contact requests",
        f"{report['messages/s']} messages a second; ms: "
        + ", ".join(f"{p} {value}" for p, value in latency.items()),
        f"memory after the warm-up {memory['after warm-up']} MB, highest {memory['highest']} MB, "
        f"growth {memory['growth']} MB ({memory['growth, part']:.1%}, allowed "
        f"{memory['allowed']:.0%})",
        "",
        chart(report["memory series"], "MB"),
        "",
        *[f"FAILED: {reason}" for reason in report["failed"]],
    ]
    return "\n".join(lines if report["failed"] else [*lines, "passed: no errors, memory is flat"])
