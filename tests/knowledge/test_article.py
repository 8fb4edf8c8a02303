"""The project's article holds every fact of the provider's article."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from knowledge.queries import KnowledgeBase
from tests.knowledge.articles import SHARED, default_article

FACTS = SHARED / "eval" / "facts.jsonl"
QUESTIONS = SHARED / "eval" / "questions-open.jsonl"
SPARE_WORDS = re.compile(r"[a-z]{5,}")

pytestmark = pytest.mark.skipif(not FACTS.exists(), reason="../shared is not mounted here")


def lines(path: Path) -> list[dict[str, Any]]:
    """The entries of a JSON-lines file; none where it is absent."""
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


@pytest.fixture(scope="module")
def passages(knowledge: KnowledgeBase) -> list[str]:
    """What can be quoted: statements, figures with their sources, certifications."""
    texts = [f"{row.label or ''}: {row.text}" for row in knowledge.statements()]
    texts += [
        f"{row.statistic}, {row.population}: {row.value}, {row.source.title}, {row.source.as_of}, "
        f"{row.source.url}"
        for row in knowledge.figures()
    ]
    texts += [f"{row.label}, {row.organisation.label}" for row in knowledge.certifications()]
    return texts


@pytest.mark.parametrize("fact", lines(QUESTIONS), ids=lambda fact: fact["id"])
def test_a_passage_holds_the_fact(fact: dict[str, Any], passages: list[str]) -> None:
    flags = re.IGNORECASE | re.DOTALL
    assert any(
        all(any(re.search(p, text, flags) for p in group) for group in fact["must"])
        for text in passages
    )


def test_every_number_of_the_facts_is_a_figure(knowledge: KnowledgeBase) -> None:
    figures = {figure.value for figure in knowledge.figures()}
    for fact in lines(FACTS):
        for name, value in fact["value"].items():
            if name.startswith(("usd", "percent")):
                assert Decimal(str(value)) in figures, fact["id"]


def test_most_words_of_every_fact_are_in_the_article() -> None:
    """Own words are wanted, but most nouns and verbs of a fact have to be there."""
    article = set(_stems(default_article()))
    missed = defaultdict(list)
    for fact in lines(FACTS):
        words = set(_stems(fact["quote"]))
        if words and len(words & article) / len(words) < 0.6:
            missed[fact["id"]] = sorted(words - article)
    assert not missed


def _stems(text: str) -> list[str]:
    return [word[:6] for word in SPARE_WORDS.findall(text.lower())]
