"""The folder in which processes share their metrics."""

import os
from pathlib import Path

PROCESSES = "PROMETHEUS_MULTIPROC_DIR"


def forget_process(process: int) -> None:
    """Drop what an ended process was doing; what it counted stays counted."""
    folder = os.environ.get(PROCESSES)
    for file in Path(folder).glob(f"gauge_live*_{process}.db") if folder else ():
        file.unlink(missing_ok=True)
