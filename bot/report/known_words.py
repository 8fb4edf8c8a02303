"""Words that are nobody's name: those of the article, of the examples, of the list of places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from knowledge.queries import KnowledgeBase

_LOWER_CASE = re.compile(r"(?<![\w'])[a-z][a-z'-]*(?!\w)")
_PLACES = Path(__file__).parents[1] / "nlu" / "places.yml"


def known_words(knowledge: KnowledgeBase, examples: Path) -> frozenset[str]:
    """Known words in lower case; of the examples those that are written so."""
    aliases = (word for alias in knowledge.aliases() for word in alias.text.lower().split())
    texts = [path.read_text("utf-8") for path in sorted(examples.rglob("*.yml"))]
    places = re.findall(r"[^\W\d_]+", _PLACES.read_text("utf-8").lower())
    return knowledge.words() | {*aliases, *places} | _written_small(texts)


def _written_small(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _LOWER_CASE.findall(text)}
