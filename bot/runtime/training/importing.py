"""Training data read once. Rasa reads each file up to eight times and copies it at every merge."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data import loading
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.runtime.project import Project

EXAMPLES = frozenset({"nlu", "responses"})
CONVERSATIONS = frozenset({"rules", "stories"})
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class QuickImporter(RasaFileImporter):  # type: ignore[misc]
    """The files of a project: Rasa's own importer, without the layers for retrieval intents."""

    def __init__(self, project: Project) -> None:
        self._domain_path = str(project.domain)
        self.config_file = str(project.config)
        keys = {str(path): top_level_keys(path) for path in training_files(project.data)}
        self._nlu_files = [path for path, found in keys.items() if found & EXAMPLES]
        self._story_files = [path for path, found in keys.items() if found & CONVERSATIONS]
        self._conversation_test_files: list[str] = []
        self._read_nlu = cache(self._nlu_data)
        self._read_domain = cache(super().get_domain)
        self._read_stories = cache(super().get_stories)

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """All examples."""
        return self._read_nlu(language)

    def get_domain(self) -> Domain:
        """The domain."""
        return self._read_domain()

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """Rules and stories."""
        return self._read_stories(exclusion_percentage)

    def _nlu_data(self, language: str | None) -> TrainingData:
        return joined([loading.load_data(path, language) for path in self._nlu_files])


def joined(parts: list[TrainingData]) -> TrainingData:
    """One set of training data with what all parts hold."""
    whole = TrainingData()
    for part in parts:
        whole.training_examples += part.training_examples
        whole.regex_features += part.regex_features
        whole.lookup_tables += part.lookup_tables
        whole.entity_synonyms.update(part.entity_synonyms)
        whole.responses.update(part.responses)
    return TrainingData(
        whole.training_examples,
        whole.entity_synonyms,
        whole.regex_features,
        whole.lookup_tables,
        whole.responses,
    )


def training_files(folder: Path) -> list[Path]:
    """The YAML files of a folder, in a fixed order; conversations for tests are left out."""
    found = (path for path in folder.rglob("*") if path.suffix in (".yml", ".yaml"))
    return sorted(path for path in found if not path.name.startswith("test_"))


def top_level_keys(path: Path) -> frozenset[str]:
    """What a file of training data is about."""
    content = yaml.load(path.read_text(encoding="utf-8"), _Loader)
    return frozenset(content) if isinstance(content, dict) else frozenset()
