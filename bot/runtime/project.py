"""The Rasa project's files, and where its model is kept."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from bot.runtime.errors import DataFolderUnwritable
from knowledge.settings import PROJECT, Storage

MODEL_NAME = "counselor.tar.gz"


@dataclass(frozen=True)
class Project:
    """A folder with config.yml, domain.yml, data and endpoints.yml, and its storage."""

    root: Path = PROJECT
    storage: Storage = field(default_factory=Storage.from_environment)

    @property
    def config(self) -> Path:
        """Pipeline and policies."""
        return self.root / "config.yml"

    @property
    def domain(self) -> Path:
        """Intents, entities, slots, responses, actions: one file, or a folder of them."""
        folder = self.root / "domain"
        return folder if folder.is_dir() else self.root / "domain.yml"

    @property
    def data(self) -> Path:
        """Examples, rules and stories."""
        return self.root / "data"

    @property
    def endpoints(self) -> Path:
        """Actions, conversation store and locks."""
        return self.root / "endpoints.yml"

    @property
    def model(self) -> Path:
        """The trained model that is served."""
        return self.storage.data_dir / "models" / MODEL_NAME

    @property
    def model_note(self) -> Path:
        """What the model was trained from, and its digest."""
        return self.model.with_name("counselor.json")

    def ensure_folder(self) -> None:
        """Make the data folder; raise `DataFolderUnwritable`."""
        folder = self.storage.data_dir
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            probe = folder / f".writable-{os.getpid()}"
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise DataFolderUnwritable(folder) from error
