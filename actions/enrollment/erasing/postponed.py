"""Conversations that are to be scrubbed once the database is back: a private file for each."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

SUFFIX = ".forget"


class Postponed:
    """The waiting conversations, in the folder of the spool."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, conversation: str) -> None:
        """Note a conversation; noting it again changes nothing."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = hashlib.sha256(conversation.encode()).hexdigest()[:32] + SUFFIX
        descriptor = os.open(self._folder / name, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(conversation)
            file.flush()
            os.fsync(file.fileno())

    def deliver(self, forget: Callable[[str], None]) -> None:
        """Hand each over and remove it; stops at the first that `forget` raises for."""
        for path in sorted(self._folder.glob(f"*{SUFFIX}")) if self._folder.is_dir() else ():
            forget(path.read_text("utf-8"))
            path.unlink(missing_ok=True)
