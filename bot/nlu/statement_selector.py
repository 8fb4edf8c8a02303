"""Finds the statements of the knowledge base that a candidate asks for."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from safetensors.numpy import load_file, save_file

from bot.nlu import example_model_file, knowledge_source
from bot.nlu.component import LearningComponent
from bot.nlu.example_model import ExampleModel, Settings
from bot.nlu.hybrid_intent_classifier import remembered_scores, vectors_of
from bot.nlu.questions import STATEMENTS, entities_of, examples, statement_of, text_of
from bot.nlu.remembered import RememberedRows
from bot.nlu.softmax_regression import Floats

_OCCUPATION = "occupation"

# Log odds of being the statement asked for, from held-out examples; docs/nlu.md tells how.
_INTERCEPT, _TAUGHT, _WORDING, _IN_SCOPE, _BEST_WORDING = -4.25, 0.95, 7.3, 6.6, -4.8
_WORDING_ALONE = (14.0, -8.7)
"""The same for a statement that no example asks for: slope and intercept."""
_SPREAD = 0.35
"""Spreads the scores over 0 to 1: half right is 0.78, one in five 0.57, out of scope below 0.4."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class StatementSelector(LearningComponent):
    """Rank statements by the examples that ask for them and by their own words."""

    defaults: ClassVar[dict[str, Any]] = {
        "knowledge": None,
        "use_knowledge": True,
        "top": 8,
        "other_occupation": 2.5,
        "model": {"neighbours": 2},
    }

    model: ExampleModel | None = None
    keys: list[str] = []
    occupations: list[str | None] = []
    vectors: Floats = np.zeros((0, 0), np.float32)

    def learn(self, training_data: TrainingData) -> None:
        """Learn from keyed examples whose statement the knowledge base holds."""
        if self.config["use_knowledge"]:
            self._read_knowledge()
        pairs = [(m, q) for m, q in examples(training_data) if statement_of(m) in set(self.keys)]
        if len({statement_of(m) for m, _ in pairs}) > 1:
            self.model = ExampleModel.fit(
                [text_of(q) for _, q in pairs],
                vectors_of([q for _, q in pairs]),
                [str(statement_of(m)) for m, _ in pairs],
                Settings(**self.config["model"]),
            )

    def _read_knowledge(self) -> None:
        known = knowledge_source.knowledge_of(self.config)
        occupations = {
            s.key: s.occupation.key if s.occupation else None for s in known.statements()
        }
        keys, self.vectors = known.embeddings()
        self.keys = list(keys)
        self.occupations = [occupations.get(key) for key in self.keys]

    def read(self, questions: list[Message]) -> None:
        """Score the statements for each candidate."""
        if not self.keys or not questions:
            return
        vectors = vectors_of(questions)
        odds = self._scores(questions, vectors)
        for question, row in zip(questions, odds, strict=True):
            probable = 1 / (1 + np.exp(-(row - self._against(question))))
            question.set(STATEMENTS, self._top(probable**_SPREAD))

    def _scores(self, questions: list[Message], vectors: Floats) -> Floats:
        """How likely each statement is the one that is asked for."""
        wording = vectors @ self.vectors.T
        odds = _WORDING_ALONE[0] * wording + _WORDING_ALONE[1]
        if self.model:
            taught = remembered_scores(self.model, questions, self._remembered)
            columns = self._columns
            question = _IN_SCOPE * taught.in_scope + _BEST_WORDING * wording.max(axis=1)
            odds[:, columns] = (
                _TAUGHT * np.log(taught.probabilities + 1e-4)
                + _WORDING * wording[:, columns]
                + question[:, None]
                + _INTERCEPT
            )
        return odds

    @cached_property
    def _columns(self) -> list[int]:
        """Where the statement of each of the model's labels stands among the keys."""
        assert self.model
        places = {key: place for place, key in enumerate(self.keys)}
        return [places[label] for label in self.model.labels]

    @cached_property
    def _remembered(self) -> RememberedRows:
        return RememberedRows()

    def _against(self, question: Message) -> Floats:
        """What speaks against statements about an occupation that the question does not name."""
        named = {e["value"] for e in entities_of(question) if e["entity"] == _OCCUPATION}
        other = [bool(named) and o is not None and o not in named for o in self.occupations]
        return np.where(other, self.config["other_occupation"], 0.0).astype(np.float32)

    def _top(self, scores: Floats) -> list[dict[str, Any]]:
        order = np.argsort(-scores, kind="stable")[: self.config["top"]]
        return [{"key": self.keys[i], "score": round(float(scores[i]), 4)} for i in order]

    def store(self, folder: Path) -> None:
        """Write statements, examples and weights."""
        save_file(
            {"vectors": np.ascontiguousarray(self.vectors)}, folder / "statements.safetensors"
        )
        facts = {"keys": self.keys, "occupations": self.occupations}
        (folder / "statements.json").write_text(json.dumps(facts), "utf-8")
        if self.model:
            example_model_file.save(self.model, folder)

    def restore(self, folder: Path) -> None:
        """Read statements, examples and weights back."""
        facts = json.loads((folder / "statements.json").read_text("utf-8"))
        self.keys, self.occupations = facts["keys"], facts["occupations"]
        self.vectors = load_file(folder / "statements.safetensors")["vectors"]
        if (folder / "model.json").exists():
            self.model = example_model_file.load(folder)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """A changed knowledge base holds other statements."""
        return knowledge_source.fingerprint(config)
