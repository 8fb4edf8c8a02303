"""Which questions are put together."""

from __future__ import annotations

import numpy as np

from bot.report.likeness import groups_of
from knowledge.encoder import shared_encoder


def grouped(*asked: tuple[str, str, int]) -> list[list[str]]:
    """Wordings by group; each with its topic and how often it was asked."""
    texts = [text for text, _, _ in asked]
    groups = groups_of(
        shared_encoder().encode(texts), [topic for _, topic, _ in asked], [n for _, _, n in asked]
    )
    return [[texts[row] for row in group] for group in groups]


def test_wordings_of_one_question_stand_together_under_the_most_frequent() -> None:
    assert grouped(
        ("what are the fees", "ask_cost", 1),
        ("do you take student loans", "ask_financial_aid", 2),
        ("how much are the fees", "ask_cost", 3),
    ) == [["how much are the fees", "what are the fees"], ["do you take student loans"]]


def test_another_topic_needs_nearly_the_same_words() -> None:
    same = grouped(("what are the fees?", "ask_cost", 2), ("what are the fees", "other", 1))
    assert len(same) == 1
    other = grouped(("exam fees", "ask_exam", 2), ("course fees", "ask_cost", 1))
    assert len(other) == 2


def test_questions_without_a_topic_share_none() -> None:
    vectors = np.array([[1.0, 0.0], [0.6, 0.8]], np.float32)
    assert groups_of(vectors, ["ask_cost", "ask_cost"], [1, 1]) == [[0, 1]]
    assert groups_of(vectors, ["out_of_scope", "out_of_scope"], [1, 1]) == [[0], [1]]


def test_a_question_joins_one_group_only() -> None:
    vectors = np.array([[1.0, 0.0], [0.8, 0.6], [0.6, 0.8]], np.float32)
    assert groups_of(vectors, ["a", "b", "c"], [1, 5, 1]) == [[1, 0, 2]]
    assert groups_of(vectors, ["a", "b", "c"], [5, 1, 1]) == [[0, 1], [2]]
