"""Which of the assistant's own intents are confused with which, by cross-validation."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.loading import load_data

from bot.nlu.example_model import ExampleModel, Settings
from bot.nlu.hybrid_intent_classifier import vectors_of
from bot.nlu.pipeline import Pipeline
from bot.nlu.questions import examples, text_of
from bot.nlu.sentence_encoder_featurizer import SentenceEncoderFeaturizer
from bot.nlu.text_normalizer import TextNormalizer

_SEED = 11
_SHOWN_PAIRS = 40


@dataclass(frozen=True)
class Outcome:
    """A held-out example: its text, what it means, and what it was taken for."""

    text: str
    meant: str
    taken_for: str


@dataclass(frozen=True)
class ConfusionReport:
    """Every example of the training data, read by a model that was trained without it."""

    outcomes: list[Outcome]

    @property
    def accuracy(self) -> float:
        """The share of examples that were understood."""
        return sum(o.meant == o.taken_for for o in self.outcomes) / len(self.outcomes)

    def recall(self) -> dict[str, tuple[float, int]]:
        """For each intent the share of its examples understood, and how many it has."""
        total = Counter(o.meant for o in self.outcomes)
        right = Counter(o.meant for o in self.outcomes if o.meant == o.taken_for)
        return {intent: (right[intent] / total[intent], total[intent]) for intent in sorted(total)}

    def pairs(self) -> list[tuple[str, str, int]]:
        """Meant, taken for, how often; most frequent first."""
        wrong = Counter((o.meant, o.taken_for) for o in self.outcomes if o.meant != o.taken_for)
        ordered = sorted(wrong.items(), key=lambda item: (-item[1], item[0]))
        return [(meant, taken, count) for (meant, taken), count in ordered]

    def example(self, meant: str, taken_for: str) -> str:
        """The first example of a confused pair."""
        return next(o.text for o in self.outcomes if (o.meant, o.taken_for) == (meant, taken_for))

    def as_dict(self) -> dict[str, Any]:
        """The report for programs."""
        return {
            "accuracy": self.accuracy,
            "examples": len(self.outcomes),
            "intents": {k: {"recall": r, "examples": n} for k, (r, n) in self.recall().items()},
            "confused": [
                {"meant": m, "taken_for": t, "count": n, "example": self.example(m, t)}
                for m, t, n in self.pairs()
            ],
        }

    def as_text(self) -> str:
        """The report for people: intents from the least understood, then confused pairs."""
        recall = sorted(self.recall().items(), key=lambda item: item[1])
        lines = [f"{100 * self.accuracy:.1f} % of {len(self.outcomes)} examples understood", ""]
        lines += [f"{intent:<32}{100 * r:>6.1f} % of {n}" for intent, (r, n) in recall]
        lines += ["", "confused most: meant, taken for, how often, for example"]
        for meant, taken, count in self.pairs()[:_SHOWN_PAIRS]:
            lines.append(f"{meant:<28}{taken:<28}{count:>4}  {self.example(meant, taken)}")
        return "\n".join(lines)


def cross_validated(folder: Path, folds: int) -> ConfusionReport:
    """Read every example of a folder with a model that was trained on the other folds."""
    data = load_data(str(folder))
    config = {TextNormalizer.__name__: {"use_knowledge": False}}
    with tempfile.TemporaryDirectory() as place:
        kinds = (TextNormalizer, SentenceEncoderFeaturizer)
        Pipeline.train(data, Path(place), config, kinds)
    pairs = examples(data)
    texts = [text_of(question) for _, question in pairs]
    vectors = vectors_of([question for _, question in pairs])
    intents = np.array([message.get(INTENT) for message, _ in pairs], dtype=object)
    fold = np.random.default_rng(_SEED).permutation(len(texts)) % folds
    outcomes = []
    for number in range(folds):
        taught, held = np.where(fold != number)[0], np.where(fold == number)[0]
        model = ExampleModel.fit(
            [texts[i] for i in taught],
            vectors[taught],
            list(intents[taught]),
            Settings(),
        )
        best = model.score([texts[i] for i in held], vectors[held]).probabilities.argmax(axis=1)
        outcomes += [
            Outcome(texts[i], intents[i], model.labels[b]) for i, b in zip(held, best, strict=True)
        ]
    return ConfusionReport(outcomes)
