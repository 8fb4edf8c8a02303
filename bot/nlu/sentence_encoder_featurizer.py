"""Gives each candidate its sentence vector: 384 numbers of unit length (MiniLM)."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.component import QuestionComponent
from bot.nlu.questions import text_of
from knowledge.encoder import shared_encoder


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoderFeaturizer(QuestionComponent):
    """Encode candidates with the encoder that the knowledge base's statements are encoded with."""

    def read(self, questions: list[Message]) -> None:
        """Encode candidates, or all training examples, each text once."""
        texts = sorted({text_of(q).lower() for q in questions})
        rows = dict(zip(texts, shared_encoder().encode(texts), strict=True))
        for question in questions:
            vector = rows[text_of(question).lower()][None, :]
            question.add_features(
                Features(vector, FEATURE_TYPE_SENTENCE, TEXT, SentenceEncoderFeaturizer.__name__)
            )
