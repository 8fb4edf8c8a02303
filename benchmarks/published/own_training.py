"""How long this assistant trains, measured once for a model."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.servers.processes import plain_environment
from benchmarks.servers.running_server import copy_data
from bot.runtime.project import Project
from bot.runtime.training.staleness import trained_from
from knowledge.settings import PROJECT

Progress = Callable[[str], None]


def own_seconds(project: Project, cache: Path, progress: Progress) -> float:
    """Train a copy of the project's data, unless that was measured for the same sources."""
    sources, note = trained_from(project), cache / "own-training.json"
    known = json.loads(note.read_text()) if note.is_file() else {}
    if known.get("sources") != sources:
        progress("training this assistant (about a minute, once for this data)")
        known = {"sources": sources, "seconds": _train(project)}
        cache.mkdir(parents=True, exist_ok=True)
        note.write_text(json.dumps(known))
    return float(known["seconds"])


def _train(project: Project) -> float:
    with tempfile.TemporaryDirectory(prefix="counselor-bench-") as folder:
        data = Path(folder) / "var"
        copy_data(project, data)
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "bot.cli", "train", "--force"],
            cwd=PROJECT,
            env=plain_environment(data),
            check=True,
            capture_output=True,
        )
        return time.perf_counter() - started
