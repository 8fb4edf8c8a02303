"""The small Rasa project, trained once."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import bot  # noqa: F401 - lets rasa be imported
from bot.runtime.assistant import Assistant, load_assistant
from bot.runtime.monitoring import logs
from bot.runtime.project import Project
from bot.runtime.training.train import train
from tests.bot.greeter.project import project_in


@pytest.fixture(scope="session")
def trained_greeter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the small project's model."""
    logs.configure()
    folder = tmp_path_factory.mktemp("greeter")
    train(project_in(folder))
    return folder


@pytest.fixture
def greeter(trained_greeter: Path, tmp_path: Path) -> Project:
    """The small project with a trained model and no conversations."""
    shutil.copytree(trained_greeter / "models", tmp_path / "models")
    return project_in(tmp_path)


@pytest.fixture
async def assistant(greeter: Project) -> AsyncIterator[Assistant]:
    """The small project, loaded."""
    loaded = load_assistant(greeter)
    yield loaded
    loaded.close()
