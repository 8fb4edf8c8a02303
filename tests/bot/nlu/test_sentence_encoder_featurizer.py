"""Each candidate gets one vector of unit length."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.questions import CANDIDATES, part
from bot.nlu.sentence_encoder_featurizer import SentenceEncoderFeaturizer


def messages() -> list[Message]:
    texts = ("what is the pay", "Can I work from home?")
    return [Message({CANDIDATES: [part(text, 0, len(text))], "text": text}) for text in texts]


def test_questions_and_examples_get_the_same_vectors(
    make: Callable[..., SentenceEncoderFeaturizer],
) -> None:
    featurizer = make(SentenceEncoderFeaturizer)
    asked = featurizer.process(messages())
    taught = featurizer.process_training_data(TrainingData(messages())).training_examples
    for one, other in zip(asked, taught, strict=True):
        vectors = [m.get(CANDIDATES)[0].features[0].features for m in (one, other)]
        assert vectors[0].shape == (1, 384)
        assert np.allclose(vectors[0], vectors[1], atol=1e-5)
        assert abs(float(np.linalg.norm(vectors[0])) - 1) < 1e-5


def test_no_message_needs_no_encoding(make: Callable[..., SentenceEncoderFeaturizer]) -> None:
    assert make(SentenceEncoderFeaturizer).process([]) == []
