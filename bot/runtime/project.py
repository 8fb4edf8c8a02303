"""The Rasa project's files, and where its model is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

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
