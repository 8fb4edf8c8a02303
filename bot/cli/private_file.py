"""Files for the staff's eyes."""

from __future__ import annotations

import os
from pathlib import Path


class FileNotWritten(RuntimeError):
    """A file could not be written; the message says where to."""


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read, also if it was there before."""
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        os.fchmod(descriptor, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise FileNotWritten(
            f"{path} cannot be written ({error.strerror}); name a file in a folder that can be"
        ) from error
