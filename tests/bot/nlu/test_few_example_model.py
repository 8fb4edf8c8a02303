"""Few examples: what they teach, what the background adds, and that it is kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.nlu import few_example_model_file
from bot.nlu.example_model import BAR, Settings
from bot.nlu.few_example_model import NO_BACKGROUND, FewExampleModel
from bot.nlu.softmax_regression import Floats
from knowledge.encoder import shared_encoder
from tests.bot.nlu.conftest import EXAMPLES

TEXTS = [text for texts in EXAMPLES.values() for text in texts]
LABELS = [label for label, texts in EXAMPLES.items() for _ in texts]
ELSEWHERE = ["what is the capital of norway", "who won the football match", "tell me about kings"]


def _encoded(texts: list[str]) -> Floats:
    return shared_encoder().encode([text.lower() for text in texts])


def _fitted(background: Floats = NO_BACKGROUND) -> FewExampleModel:
    return FewExampleModel.fit(TEXTS, _encoded(TEXTS), LABELS, Settings(), background)


@pytest.fixture(scope="module")
def model() -> FewExampleModel:
    return _fitted()


def test_unseen_words_for_a_label_are_understood(model: FewExampleModel) -> None:
    texts = ["what would i earn", "may i work from home"]
    best = model.score(texts, _encoded(texts)).probabilities.argmax(axis=1)
    assert [model.labels[i] for i in best] == ["ask_salary", "ask_remote"]


def test_probabilities_of_a_question_sum_to_one(model: FewExampleModel) -> None:
    texts = ["salary", "the thirteenth king of Norway", ""]
    sums = model.score(texts, _encoded(texts)).probabilities.sum(axis=1)
    assert np.allclose(sums, 1.0, atol=1e-5)


def test_most_of_what_was_taught_is_above_the_bar(model: FewExampleModel) -> None:
    scope = model.score(TEXTS, _encoded(TEXTS)).in_scope
    assert (scope >= BAR).mean() > 0.9


def test_a_background_sets_what_resembles_it_further_apart(model: FewExampleModel) -> None:
    asked = ["what is the capital of sweden", "technician salary"]
    without = model.score(asked, _encoded(asked)).in_scope
    beside = _fitted(_encoded(ELSEWHERE)).score(asked, _encoded(asked)).in_scope
    assert np.log(beside[0] / beside[1]) < np.log(without[0] / without[1])


def test_two_labels_of_one_example_are_enough() -> None:
    texts, labels = ["what is the salary", "can i work at home"], ["ask_salary", "ask_remote"]
    small = FewExampleModel.fit(texts, _encoded(texts), labels, Settings())
    best = small.score(texts, _encoded(texts)).probabilities.argmax(axis=1)
    assert [small.labels[i] for i in best] == labels


@pytest.mark.parametrize("background", [[], ELSEWHERE], ids=["without", "with"])
def test_a_stored_model_scores_alike(background: list[str], tmp_path: Path) -> None:
    made = _fitted(_encoded(background) if background else NO_BACKGROUND)
    few_example_model_file.save(made, tmp_path)
    loaded = few_example_model_file.load(tmp_path)
    asked = ["salary of assistants", "the thirteenth king of Norway"]
    one, two = (m.score(asked, _encoded(asked)) for m in (made, loaded))
    assert np.allclose(one.probabilities, two.probabilities, atol=1e-6)
    assert np.allclose(one.in_scope, two.in_scope, atol=1e-6)
