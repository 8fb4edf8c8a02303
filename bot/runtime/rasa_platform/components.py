"""Which of Rasa's components work without TensorFlow."""

from __future__ import annotations

from typing import Any

import yaml

from bot.runtime.errors import UnsupportedComponent
from bot.runtime.project import Project

SUPPORTED_INSTEAD = {
    "DIETClassifier": ["bot.nlu's classifiers", "LogisticRegressionClassifier"],
    "ResponseSelector": ["bot.nlu's StatementSelector"],
    "ConveRTFeaturizer": ["bot.nlu's SentenceEncoderFeaturizer", "CountVectorsFeaturizer"],
    "LanguageModelFeaturizer": ["bot.nlu's SentenceEncoderFeaturizer", "CountVectorsFeaturizer"],
    "TEDPolicy": ["RulePolicy", "MemoizationPolicy", "AugmentedMemoizationPolicy"],
    "UnexpecTEDIntentPolicy": ["RulePolicy", "MemoizationPolicy"],
}
"""Rasa's components that need TensorFlow, and what to use instead."""


def check_components(project: Project) -> None:
    """Raise `UnsupportedComponent` for a component of config.yml that needs TensorFlow."""
    config: dict[str, Any] = yaml.safe_load(project.config.read_text()) or {}
    for entry in [*(config.get("pipeline") or []), *(config.get("policies") or [])]:
        name = str(entry.get("name", "")).rpartition(".")[2]
        if name in SUPPORTED_INSTEAD:
            raise UnsupportedComponent(name, SUPPORTED_INSTEAD[name])
