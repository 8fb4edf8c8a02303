"""How fast and how large the assistant is: the comparison's figures of this side alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.messages import kinds
from benchmarks.servers.running_server import own_side
from benchmarks.speed.comparison import Comparison
from benchmarks.speed.extent import Extent
from benchmarks.speed.sizes import folder_megabytes
from benchmarks.table import own_table
from bot.runtime.project import Project
from knowledge.store import open_knowledge

Report = dict[str, Any]
Progress = Callable[[str], None]


def measure(project: Project, messages: int, progress: Progress = lambda line: None) -> Report:
    """All figures of one run; `messages` is how many of each kind are sent."""
    report: Report = {"cores": os.cpu_count(), "load": round(os.getloadavg()[0], 2)}
    knowledge = open_knowledge(project.storage.database_url)
    asked = kinds([certification.name for certification in knowledge.certifications()])
    side = own_side(project)
    extent = Extent(starts=1, messages=messages, rounds=1, load_rounds=1)
    report |= Comparison(asked, extent, progress).measure([side])[side.name]
    report["environment MB"] = round(folder_megabytes(Path(sys.prefix)))
    return report


def as_text(report: Report) -> str:
    """The figures as a table."""
    head = f"cores {report['cores']}, load at the start {report['load']}"
    return f"{head}\n\n{own_table(report)}"
