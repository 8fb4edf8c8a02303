"""Which warnings reach the terminal: those about the project's files, not those about libraries."""

from __future__ import annotations

import sys
import warnings
from typing import TextIO

_ABOUT_LIBRARIES = (DeprecationWarning, PendingDeprecationWarning, FutureWarning, ImportWarning)
_MESSAGES = ("pkg_resources is deprecated", "Slot auto-fill has been removed")


def install() -> None:
    """Show warnings as lines on stderr, unless Python was told how (`-W`, PYTHONWARNINGS)."""
    if not sys.warnoptions:
        warnings.showwarning = show  # type: ignore[assignment]


def show(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Print a warning that the operator can do something about."""
    text = " ".join(str(message).split())
    if not issubclass(category, _ABOUT_LIBRARIES) and not text.startswith(_MESSAGES):
        print(f"counselor: warning: {text}", file=file or sys.stderr)
