"""Gives each candidate its sentence vector: 384 numbers of unit length (MiniLM)."""

from __future__ import annotations

from functools import cached_property

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.component import QuestionComponent
from bot.nlu.questions import all_candidates, text_of
from bot.nlu.remembered import RememberedRows
from bot.nlu.softmax_regression import Floats
from knowledge.encoder import shared_encoder


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoderFeaturizer(QuestionComponent):
    """Encode candidates with the encoder that the knowledge base's statements are encoded with."""

    def read(self, questions: list[Message]) -> None:
        """Encode the candidates of a message, those that came before from memory."""
        texts = [text_of(q).lower() for q in questions]
        if texts:
            _add(
                questions,
                self._remembered.rows(texts, lambda new: _encoded([texts[i] for i in new])),
            )

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Encode the training examples, each text once."""
        questions = all_candidates(training_data.training_examples)
        texts = [text_of(q).lower() for q in questions]
        places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
        _add(questions, _encoded(list(places))[[places[text] for text in texts]])
        return training_data

    @cached_property
    def _remembered(self) -> RememberedRows:
        return RememberedRows()


def _encoded(texts: list[str]) -> Floats:
    return shared_encoder().encode(texts)


def _add(questions: list[Message], vectors: Floats) -> None:
    for question, vector in zip(questions, vectors, strict=True):
        question.add_features(
            Features(
                vector[None, :], FEATURE_TYPE_SENTENCE, TEXT, SentenceEncoderFeaturizer.__name__
            )
        )
