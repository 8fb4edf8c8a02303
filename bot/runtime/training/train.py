"""Train the model when it does not fit its sources any more."""

from __future__ import annotations

import contextlib
import logging
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.runtime.project import Project
from bot.runtime.training.staleness import fingerprint, is_stale, note_training

Progress = Callable[[str], None]
_STEPS = "rasa.engine.training.hooks"


@dataclass(frozen=True)
class Training:
    """What came of a call of `train`."""

    model: Path
    trained: bool
    seconds: float


def train(
    project: Project, force: bool = False, progress: Progress = lambda line: None
) -> Training:
    """Train unless nothing that matters changed; the model in use is replaced at once."""
    project.ensure_folder()
    started = time.monotonic()
    current = fingerprint(project)
    if not force and not is_stale(project, current):
        return Training(project.model, False, time.monotonic() - started)
    progress("training the assistant")
    fresh = _train_with_rasa(project, progress)
    fresh.replace(project.model)
    note_training(project, current)
    return Training(project.model, True, time.monotonic() - started)


def _train_with_rasa(project: Project, progress: Progress) -> Path:
    os.environ["RASA_MAX_CACHE_SIZE"] = "0"  # one fingerprint decides: see staleness
    os.environ["LOG_LEVEL"] = "ERROR"  # no progress bars: the steps are told below
    from bot.runtime.rasa_platform.components import check_components
    from bot.runtime.rasa_platform.preparation import prepare

    prepare(project)
    check_components(project)
    from bot.runtime.training.rasa_training import train_model

    with told_steps(progress):
        return train_model(project, f"training-{os.getpid()}")


class _StepLines(logging.Handler):
    def __init__(self, progress: Progress) -> None:
        super().__init__(logging.INFO)
        self._progress = progress

    def emit(self, record: logging.LogRecord) -> None:
        """Tell which component is learning."""
        message = record.getMessage()
        if message.startswith("Starting to train component"):
            self._progress(f"  {message.split(chr(39))[1]}")


@contextlib.contextmanager
def told_steps(progress: Progress) -> Iterator[None]:
    """Pass the names of the components that Rasa trains to `progress`."""
    logger = logging.getLogger(_STEPS)
    handler, level, propagate = _StepLines(progress), logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = propagate
