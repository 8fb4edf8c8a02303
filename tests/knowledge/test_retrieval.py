"""The statements nearest to a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.encoder import shared_encoder
from knowledge.queries import KnowledgeBase
from knowledge.retrieval import nearest
from knowledge.store import build, open_knowledge
from tests.knowledge.articles import WordEncoder, pharmacy_article, sqlite_url


def test_the_statement_with_the_same_words_comes_first(pharmacy: KnowledgeBase) -> None:
    (vector,) = WordEncoder().encode(["they bring medicines to the wards"])
    (first, score), *others = nearest(vector, pharmacy, 3)
    assert first == "hospital-rounds"
    assert 0.3 < score <= 1
    assert [score for _, score in others] == sorted((s for _, s in others), reverse=True)


def test_of_several_vectors_a_statement_gets_its_best(pharmacy: KnowledgeBase) -> None:
    vectors = WordEncoder().encode(["prescriptions at the counter", "bring medicines to the wards"])
    assert {key for key, _ in nearest(vectors, pharmacy, 2)} == {
        "retail-counter",
        "hospital-rounds",
    }


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("who carries drugs to the patients' rooms?", "hospital-rounds"),
        ("what do they earn", "salary-average"),
        ("phone number?", "contact-all"),
    ],
)
def test_other_words_find_the_statement_too(tmp_path: Path, question: str, key: str) -> None:
    url = sqlite_url(tmp_path)
    build(url, pharmacy_article(), shared_encoder())
    assert key in {found for found, _ in nearest(question, open_knowledge(url), 2)}
