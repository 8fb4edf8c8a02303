"""A knowledge base of another article is found."""

from __future__ import annotations

from knowledge.checks import check_article
from knowledge.queries import KnowledgeBase
from tests.knowledge.articles import default_article, pharmacy_article


def test_an_article_changed_since_the_build_is_found(pharmacy: KnowledgeBase) -> None:
    assert check_article(pharmacy_article(), pharmacy) == []
    (found,) = check_article(default_article(), pharmacy)
    assert "another text" in found.what
