"""Names the intent of each candidate, how sure that is, and whether it is in scope at all."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import example_model_file, few_example_model_file
from bot.nlu.background import background_digest, background_vectors
from bot.nlu.component import LearningComponent
from bot.nlu.example_model import ExampleModel, Scores, Settings
from bot.nlu.few_example_model import FewExampleModel
from bot.nlu.questions import IN_SCOPE, RANKING, examples, text_of
from bot.nlu.remembered import RememberedRows
from bot.nlu.softmax_regression import Floats
from knowledge.encoder import shared_encoder


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class HybridIntentClassifier(LearningComponent):
    """Logistic regression and nearest examples over sentence vectors and TF-IDF.

    With fewer examples an intent than `names_below`, its name counts as one more example. With
    fewer examples than `few_below` in all, the similarity is learnt, and `background`, a file of
    training data about something else, helps to tell what is out of scope.
    """

    defaults: ClassVar[dict[str, Any]] = {
        "ranking_length": 5,
        "names_below": 30,
        "few_below": 3000,
        "background": None,
        "model": {},
    }

    model: ExampleModel | FewExampleModel | None = None

    def learn(self, training_data: TrainingData) -> None:
        """Learn intents from the training examples."""
        pairs = examples(training_data)
        names = sorted({str(message.get(INTENT)) for message, _ in pairs})
        if len(names) > 1:
            texts = [text_of(question) for _, question in pairs]
            vectors = [vectors_of([question for _, question in pairs])]
            labels = [str(message.get(INTENT)) for message, _ in pairs]
            if len(pairs) < self.config["names_below"] * len(names):
                in_words = [spelled_out(name) for name in names]
                vectors.append(shared_encoder().encode(in_words))
                texts, labels = texts + in_words, labels + names
            self.model = self._fitted(texts, np.vstack(vectors), labels)

    def _fitted(
        self, texts: list[str], vectors: Floats, labels: list[str]
    ) -> ExampleModel | FewExampleModel:
        settings = Settings(**self.config["model"])
        if len(texts) >= self.config["few_below"]:
            return ExampleModel.fit(texts, vectors, labels, settings)
        background = background_vectors(self.config["background"])
        return FewExampleModel.fit(texts, vectors, labels, settings, background)

    def read(self, questions: list[Message]) -> None:
        """Rank the intents of each candidate."""
        if not self.model or not questions:
            return
        scores = remembered_scores(self.model, questions, self._remembered)
        rows = zip(questions, scores.probabilities, scores.in_scope, strict=True)
        for question, probabilities, in_scope in rows:
            ranking = self._ranking(probabilities)
            question.set(INTENT, ranking[0])
            question.set(RANKING, ranking)
            question.set(IN_SCOPE, float(in_scope))

    @cached_property
    def _remembered(self) -> RememberedRows:
        return RememberedRows()

    def _ranking(self, probabilities: Floats) -> list[dict[str, Any]]:
        assert self.model
        order = np.argsort(-probabilities, kind="stable")[: self.config["ranking_length"]]
        return [
            {"name": self.model.labels[i], "confidence": float(probabilities[i])} for i in order
        ]

    def store(self, folder: Path) -> None:
        """Write the examples and weights."""
        if isinstance(self.model, FewExampleModel):
            few_example_model_file.save(self.model, folder)
        elif self.model:
            example_model_file.save(self.model, folder)

    def restore(self, folder: Path) -> None:
        """Read the examples and weights back."""
        if few_example_model_file.is_in(folder):
            self.model = few_example_model_file.load(folder)
        elif (folder / "model.json").exists():
            self.model = example_model_file.load(folder)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """A changed background asks for another training."""
        return background_digest(config.get("background"))


def spelled_out(name: str) -> str:
    """An intent's name as words: it says what the intent is about as an example does."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|[_/-]+", " ", name).lower().split()
    return " ".join(words[1:] if words[0] == "ask" and len(words) > 1 else words)


def remembered_scores(
    model: ExampleModel | FewExampleModel, questions: list[Message], remembered: RememberedRows
) -> Scores:
    """The model's scores of candidates, those that came before from memory."""
    texts, vectors = [text_of(question) for question in questions], vectors_of(questions)

    def scored(places: list[int]) -> Floats:
        return model.score([texts[i] for i in places], vectors[places]).rows()

    return Scores.of_rows(remembered.rows(texts, scored))


def vectors_of(questions: list[Message]) -> Floats:
    """The sentence vectors of candidates, a row each."""
    return np.vstack([q.features[0].features for q in questions])
