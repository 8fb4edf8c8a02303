"""Rasa's training without its cache, its telemetry and its second reading of everything."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import rasa.shared.utils.cli
from rasa.engine.graph import ExecutionContext, GraphNodeHook
from rasa.engine.training import graph_trainer
from rasa.model_training import TrainingType, _check_unresolved_slots, _train_graph
from tarsafe import TarSafe

from bot.runtime.errors import CounselorError
from bot.runtime.project import Project
from bot.runtime.training.importing import QuickImporter

_QUICK = 1


class TrainingFailed(CounselorError):
    """The project's files do not make a model."""


class NoFingerprints(GraphNodeHook):  # type: ignore[misc]
    """Stands for the hook that computes a digest of every component's input for Rasa's cache."""

    def __init__(self, **_: Any) -> None:
        """Take what Rasa's hook takes."""

    def on_before_node(self, *_: Any, **__: Any) -> dict[str, Any]:
        """Nothing."""
        return {}

    def on_after_node(
        self, node_name: str, execution_context: ExecutionContext, *_: Any, **__: Any
    ) -> None:
        """Nothing."""


def train_model(project: Project, name: str) -> Path:
    """Train NLU and policies on the project's files; return the model's path."""
    importer = QuickImporter(project)
    if importer.get_domain().is_empty():
        raise TrainingFailed(f"{project.domain} holds no domain; write one, or restore it.")
    if not importer.get_nlu_data().training_examples or importer.get_stories().is_empty():
        raise TrainingFailed(f"{project.data} holds no examples or no rules; restore them.")
    _check_unresolved_slots(importer.get_domain(), importer.get_stories())
    with _in_rasa_without_delays():
        result = _train_graph(
            importer,
            training_type=TrainingType.BOTH,
            output_path=str(project.model.parent),
            fixed_model_name=name,
            force_full_training=True,
        )
    return Path(result.model)


@contextlib.contextmanager
def _in_rasa_without_delays() -> Iterator[None]:
    """Within it Rasa makes no digests of inputs, and archives vectors without trying hard: they
    hardly get smaller."""
    quick = functools.partial(TarSafe.gzopen, compresslevel=_QUICK)
    with (
        mock.patch.multiple(graph_trainer, TrainingHook=NoFingerprints),
        mock.patch.object(rasa.shared.utils.cli, "print_success"),
        mock.patch.object(TarSafe, "gzopen", quick),
    ):
        yield
