"""Intents with confidence, and whether a question is in scope."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.nlu.example_model import ExampleModel
from bot.nlu.hybrid_intent_classifier import HybridIntentClassifier, spelled_out
from bot.nlu.pipeline import Pipeline
from bot.nlu.questions import IN_SCOPE, RANKING, candidates
from bot.nlu.sentence_encoder_featurizer import SentenceEncoderFeaturizer
from bot.nlu.text_normalizer import TextNormalizer
from tests.bot.nlu.conftest import EXAMPLES, examples_of

KINDS = (TextNormalizer, SentenceEncoderFeaturizer, HybridIntentClassifier)
CONFIG = {"TextNormalizer": {"use_knowledge": False}}


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    return Pipeline.train(examples_of(EXAMPLES), tmp_path_factory.mktemp("m"), CONFIG, KINDS)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what would i earn as a technician", "ask_salary"),
        ("is it possible to do the job from home", "ask_remote"),
        ("tuition fees", "ask_cost"),
        ("hello!", "greet"),
    ],
)
def test_unseen_words_for_a_known_wish_are_understood(
    trained: Pipeline, text: str, intent: str
) -> None:
    (message,) = trained.process([text])
    assert candidates(message)[0].get("intent")["name"] == intent


def test_the_ranking_is_sorted_and_short(trained: Pipeline) -> None:
    ranking = candidates(trained.process(["salary"])[0])[0].get(RANKING)
    confidences = [r["confidence"] for r in ranking]
    assert len(ranking) == 5
    assert confidences == sorted(confidences, reverse=True)
    assert 0 <= sum(confidences) <= 1.0001


def test_what_was_never_taught_is_less_in_scope(trained: Pipeline) -> None:
    known, strange = trained.process(["technician salary", "the thirteenth king of Norway"])
    assert candidates(known)[0].get(IN_SCOPE) > 0.6
    assert candidates(strange)[0].get(IN_SCOPE) < 0.3


def test_the_same_examples_give_the_same_model(trained: Pipeline, tmp_path: Path) -> None:
    again = Pipeline.train(examples_of(EXAMPLES), tmp_path, CONFIG, KINDS)
    for text in ("salary of assistants", "work at home"):
        one, other = (candidates(p.process([text])[0])[0].get(RANKING) for p in (trained, again))
        assert one == other


def test_a_loaded_classifier_ranks_alike(trained: Pipeline) -> None:
    made = trained.components[-1]
    loaded = HybridIntentClassifier.load({}, made.model_storage, made.resource, None)
    other = Pipeline([*trained.components[:-1], loaded])
    for text in ("salary of assistants", "work at home"):
        one, two = (candidates(p.process([text])[0])[0] for p in (trained, other))
        assert [r["name"] for r in one.get(RANKING)] == [r["name"] for r in two.get(RANKING)]
        assert np.isclose(one.get(IN_SCOPE), two.get(IN_SCOPE), atol=1e-5)


def test_nothing_is_stored_as_pickle(trained: Pipeline) -> None:
    made = trained.components[-1]
    with made.model_storage.read_from(made.resource) as folder:
        assert {p.suffix for p in folder.iterdir()} == {".json", ".safetensors"}


def test_a_pipeline_without_examples_still_answers(tmp_path: Path) -> None:
    empty = Pipeline.train(examples_of({}), tmp_path, CONFIG, KINDS)
    assert candidates(empty.process(["hello"])[0])[0].get("intent") is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ask_salary_ranking", "salary ranking"),
        ("CHECK_PINCODE", "check pincode"),
        ("greet", "greet"),
    ],
)
def test_a_name_reads_as_words(name: str, words: str) -> None:
    assert spelled_out(name) == words


def test_many_examples_are_compared_as_the_encoder_sees_them(tmp_path: Path) -> None:
    config = CONFIG | {"HybridIntentClassifier": {"few_below": 10}}
    trained = Pipeline.train(examples_of(EXAMPLES), tmp_path, config, KINDS)
    made = trained.components[-1]
    loaded = HybridIntentClassifier.load({}, made.model_storage, made.resource, None)
    assert isinstance(made.model, ExampleModel)
    assert isinstance(loaded.model, ExampleModel)


def test_another_background_asks_for_another_training(tmp_path: Path) -> None:
    file = tmp_path / "elsewhere.yml"
    digests = set()
    for sentence in ("will it rain", "who won the match"):
        file.write_text(
            f'version: "3.1"\nnlu:\n- intent: out\n  examples: |\n    - {sentence}\n', "utf-8"
        )
        digests.add(HybridIntentClassifier.fingerprint_addon({"background": str(file)}))
    assert len(digests) == 2
    assert HybridIntentClassifier.fingerprint_addon({}) is None
