"""Where the small project is, and the data that belongs to it."""

from __future__ import annotations

from pathlib import Path

from bot.runtime.project import Project
from knowledge.settings import Storage

GREETER = Path(__file__).parent / "rasa_project"


def project_in(folder: Path) -> Project:
    """The small project with its data in a folder."""
    return Project(GREETER, Storage(folder, f"sqlite:///{folder / 'counselor.db'}"))
