"""Trains the pipeline's own components on a public set and measures them on its test part."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from benchmarks.nlu.public_data import OUT_OF_SCOPE, Questions, load
from bot.nlu.example_model import BAR
from bot.nlu.hybrid_intent_classifier import HybridIntentClassifier
from bot.nlu.pipeline import Pipeline
from bot.nlu.questions import IN_SCOPE, candidates
from bot.nlu.sentence_encoder_featurizer import SentenceEncoderFeaturizer
from bot.nlu.text_normalizer import TextNormalizer

COMPONENTS = (TextNormalizer, SentenceEncoderFeaturizer, HybridIntentClassifier)
_CONFIGS: dict[str, dict[str, Any]] = {
    TextNormalizer.__name__: {"use_knowledge": False},
    HybridIntentClassifier.__name__: {"background": "data/nlu/out_of_scope.yml"},
}


@dataclass(frozen=True)
class Result:
    """What one set gave; shares in percent, None where a set has nothing out of scope."""

    name: str
    examples: int
    intents: int
    accuracy: float
    auroc: float | None
    accuracy_at_threshold: float
    out_of_scope_recall: float | None
    milliseconds: float
    training_seconds: float


def measure(name: str, folder: Path) -> Result:
    """Train on the set's training part, answer its test part."""
    train, test = load(name, folder)
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as place:
        pipeline = _trained(train, Path(place))
    seconds = time.perf_counter() - started
    messages, milliseconds = _read_one_by_one(pipeline, test.texts)
    readings = [_reading(message) for message in messages]
    intended = np.array(test.intents)
    known = intended != OUT_OF_SCOPE
    right = np.array([intent for intent, _ in readings]) == intended
    scope = np.array([score for _, score in readings])
    strange = bool((~known).any())
    return Result(
        name=name,
        examples=len(train.texts),
        intents=len(set(train.intents)),
        accuracy=_percent(right[known]),
        auroc=100 * auroc(scope[known], scope[~known]) if strange else None,
        accuracy_at_threshold=_percent((right & (scope >= BAR))[known]),
        out_of_scope_recall=_percent(scope[~known] < BAR) if strange else None,
        milliseconds=milliseconds,
        training_seconds=seconds,
    )


def auroc(inside: npt.NDArray[np.float64], outside: npt.NDArray[np.float64]) -> float:
    """How often a score inside is higher than one outside; ties count half."""
    below = np.searchsorted(np.sort(outside), inside, side="left")
    up_to = np.searchsorted(np.sort(outside), inside, side="right")
    return float((below + up_to).sum() / (2 * len(inside) * len(outside)))


def _trained(train: Questions, folder: Path) -> Pipeline:
    pairs = zip(train.texts, train.intents, strict=True)
    data = TrainingData([Message({TEXT: text, INTENT: intent}) for text, intent in pairs])
    return Pipeline.train(data, folder, _CONFIGS, COMPONENTS)


def _reading(message: Message) -> tuple[str, float]:
    found = candidates(message)
    if not found:
        return "", 0.0
    return str(found[0].get(INTENT)["name"]), float(found[0].get(IN_SCOPE))


def _read_one_by_one(pipeline: Pipeline, texts: list[str]) -> tuple[list[Message], float]:
    """The messages as they are read, and the median time of one; a text is timed when it is new,
    since the pipeline remembers the latest ones."""
    messages, times, seen = [], [], set[str]()
    for text in texts:
        started = time.perf_counter()
        messages += pipeline.process([text])
        if text not in seen:
            times.append(time.perf_counter() - started)
        seen.add(text)
    return messages, float(1000 * np.median(times))


def _percent(right: npt.NDArray[np.bool_]) -> float:
    return float(100 * right.mean())
