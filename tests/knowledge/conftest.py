"""Databases built once, from the project's article and from another one."""

from __future__ import annotations

import pytest

from knowledge.queries import KnowledgeBase
from knowledge.store import build, open_knowledge
from tests.knowledge.articles import WordEncoder, default_article, pharmacy_article, sqlite_url


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """The project's own knowledge base."""
    url = sqlite_url(tmp_path_factory.mktemp("knowledge"))
    build(url, default_article(), WordEncoder())
    return open_knowledge(url)


@pytest.fixture(scope="session")
def pharmacy(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """The knowledge base of the made-up article."""
    url = sqlite_url(tmp_path_factory.mktemp("pharmacy"))
    build(url, pharmacy_article(), WordEncoder())
    return open_knowledge(url)
