"""Each question gets the statements that it most likely asks for."""

from __future__ import annotations

import pytest

from bot.nlu.pipeline import Pipeline
from bot.nlu.statement_selector import StatementSelector


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("who counts tablets", "technician-labels"),
        ("who picks up the telephone", "assistant-counter"),
        ("do technicians label the bottles", "technician-labels"),
    ],
)
def test_the_statement_that_is_asked_for_comes_first(
    pipeline: Pipeline, text: str, statement: str
) -> None:
    (question,) = pipeline.questions(text)
    assert question["statements"][0]["key"] == statement


def test_every_score_is_a_share(pipeline: Pipeline) -> None:
    for text in ("who counts tablets", "the king of Norway", "hi"):
        scores = [s["score"] for s in pipeline.questions(text)[0]["statements"]]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)


def test_a_statement_about_another_occupation_scores_less(pipeline: Pipeline) -> None:
    def score(text: str) -> float:
        (question,) = pipeline.questions(text)
        return next(s["score"] for s in question["statements"] if s["key"] == "assistant-counter")

    assert score("does the technician greet customers") < score(
        "does the assistant greet customers"
    )


def test_a_loaded_selector_scores_alike(pipeline: Pipeline) -> None:
    made = next(c for c in pipeline.components if isinstance(c, StatementSelector))
    loaded = StatementSelector.load({}, made.model_storage, made.resource, None)
    swapped = [loaded if c is made else c for c in pipeline.components]
    text = "who counts tablets"
    assert (
        Pipeline(swapped).questions(text)[0]["statements"]
        == pipeline.questions(text)[0]["statements"]
    )
