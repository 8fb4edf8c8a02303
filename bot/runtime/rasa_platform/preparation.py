"""Rasa imported with this program's changes."""

from __future__ import annotations

import sys

from bot.runtime.project import Project
from bot.runtime.rasa_platform import placeholders


def prepare(project: Project | None = None) -> None:
    """Import Rasa with its changes; the project's own modules become importable."""
    placeholders.install()
    from bot.runtime.rasa_platform import patches

    patches.apply()
    placeholders.forget()
    if project is not None and str(project.root) not in sys.path:
        sys.path.insert(0, str(project.root))
