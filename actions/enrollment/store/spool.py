"""Requests that could not be saved: kept as files until the database is back.

A file is complete or not there (written aside, synced, renamed), readable to its owner only, and
sealed when keys are configured. Saving the same submission twice makes one request, so a file
is removed only after its request is committed, and any process may deliver it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import structlog

from actions.enrollment.store.vault import KeyProblem, Vault
from actions.enrollment.submission import Submission

FOLDER = "spool"
SUFFIX = ".request"
MOMENTS = ("consent_at", "created_at")
log = structlog.get_logger()


class Spool:
    """The folder of waiting requests."""

    def __init__(self, folder: Path, vault: Vault | None = None) -> None:
        self.folder = folder
        self._vault = vault or Vault()

    def keep(self, submission: Submission) -> None:
        """Write a request to the disk; when this returns it survives a crash."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self._path(submission.key)
        aside = path.with_suffix(f".{os.getpid()}.part")
        content = self._vault.seal(json.dumps(_plain(submission))) or ""
        descriptor = os.open(aside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
        _sync(self.folder)

    def waiting(self) -> list[Submission]:
        """The requests that wait, the oldest first; one that cannot be read stays and is logged."""
        found = (self._read(path) for path in self._paths())
        return sorted((s for s in found if s), key=lambda s: s.created_at)

    def deliver(self, save: Callable[[Submission], Any]) -> int:
        """Save what waits and remove it; stops at the first that `save` raises for."""
        delivered = 0
        for submission in self.waiting():
            save(submission)
            self._remove(submission)
            delivered += 1
        return delivered

    def discard(self, which: Callable[[Submission], bool]) -> int:
        """Remove waiting requests without saving them; return how many."""
        unwanted = [s for s in self.waiting() if which(s)]
        for submission in unwanted:
            self._remove(submission)
        return len(unwanted)

    def __len__(self) -> int:
        return sum(1 for _ in self._paths())

    def _read(self, path: Path) -> Submission | None:
        try:
            content = self._vault.open(path.read_text("utf-8")) or ""
            values = json.loads(content)
            values |= {name: datetime.fromisoformat(values[name]) for name in MOMENTS}
            return Submission(**values)
        except FileNotFoundError:
            return None  # another process delivered it
        except (OSError, ValueError, TypeError, KeyError, KeyProblem) as error:
            log.error("enrollment.spool.unreadable", file=path.name, error=type(error).__name__)
            return None

    def _remove(self, submission: Submission) -> None:
        self._path(submission.key).unlink(missing_ok=True)
        _sync(self.folder)

    def _paths(self) -> Iterator[Path]:
        return self.folder.glob(f"*{SUFFIX}") if self.folder.is_dir() else iter(())

    def _path(self, key: str) -> Path:
        return self.folder / (hashlib.sha256(key.encode()).hexdigest()[:32] + SUFFIX)


def _plain(submission: Submission) -> dict[str, Any]:
    values = asdict(submission)
    return values | {name: values[name].isoformat() for name in MOMENTS}


def _sync(folder: Path) -> None:
    """Make a rename in the folder last."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
