"""Import what serving and training import, so that Python keeps the compiled modules.

`make setup` runs this. Otherwise each start compiles some 1,300 modules again wherever Python is
told not to write them (PYTHONDONTWRITEBYTECODE), or may not.
"""

from __future__ import annotations

import importlib
import sys
import warnings
from collections.abc import Iterator

import yaml

from bot.runtime.project import Project

ALWAYS = (
    "bot.server.app",
    "bot.runtime.assistant",
    "bot.runtime.training.rasa_training",
    "bot.channel.site",
    "actions.rasa_actions.answer",
    "actions.rasa_actions.enrollment_form",
)
"""Imported when a command needs them, not at the head of another module of ours."""


def main() -> None:
    """Import everything, writing what is compiled."""
    sys.dont_write_bytecode = False
    warnings.showwarning = lambda *_, **__: None  # Rasa lets through what its libraries say
    from bot.cli import commands
    from bot.runtime.rasa_platform.preparation import prepare

    project = Project()
    prepare(project)
    for name in (*(entry.module for entry in commands.COMMANDS.values()), *ALWAYS):
        importlib.import_module(name)
    for name in components(project):
        importlib.import_module(name)


def components(project: Project) -> Iterator[str]:
    """The modules of the components that config.yml names by their dotted names."""
    config = yaml.safe_load(project.config.read_text())
    for entry in config["pipeline"]:
        module = str(entry["name"]).rpartition(".")[0]
        if module:
            yield module


if __name__ == "__main__":
    main()
