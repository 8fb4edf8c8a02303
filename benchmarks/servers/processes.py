"""Processes that are measured: started, asked for their memory, ended."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

END_SECONDS = 30


@contextlib.contextmanager
def running(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program, its children with it, until the block ends."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            env=dict(environment),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(END_SECONDS)


def megabytes(processes: Sequence[int]) -> tuple[float, float]:
    """Resident memory of the processes and their children: now, and each at its highest."""
    sizes = [_sizes(process) for root in processes for process in family(root)]
    return sum(now for now, _ in sizes), sum(highest for _, highest in sizes)


def family(process: int) -> list[int]:
    """The process and its children's children."""
    found = [process]
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        for child in task.read_text().split():
            found += family(int(child))
    return found


def _sizes(process: int) -> tuple[float, float]:
    status = Path(f"/proc/{process}/status").read_text()
    fields = dict(line.split(":", 1) for line in status.splitlines())
    return _mega(fields["VmRSS"]), _mega(fields["VmHWM"])


def _mega(size: str) -> float:
    return int(size.split()[0]) / 1024


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def plain_environment(data: Path) -> dict[str, str]:
    """This process's environment, with a data folder and without databases on other machines."""
    foreign = ("COUNSELOR_DATABASE_URL", "COUNSELOR_REDIS_URL")
    kept = {key: value for key, value in os.environ.items() if key not in foreign}
    return {**kept, "COUNSELOR_DATA_DIR": str(data)}
