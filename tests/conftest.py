"""What tests share in a session: one knowledge base, one trained model, one server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.queries import KnowledgeBase
from tests.deployment import Deployment
from tests.scenarios.judge import Facts

MARKERS = (
    "scenarios: conversations as data, held with a trained model",
    "http: held with a server that listens on a port",
)


def pytest_configure(config: pytest.Config) -> None:
    """Make the markers known: `-m "not http"` leaves the server out."""
    for marker in MARKERS:
        config.addinivalue_line("markers", marker)


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A knowledge base built from the project's own article."""
    from knowledge.encoder import shared_encoder
    from knowledge.settings import DEFAULT_ARTICLE
    from knowledge.store import build

    url = f"sqlite:///{tmp_path_factory.mktemp('knowledge') / 'knowledge.db'}"
    build(url, DEFAULT_ARTICLE.read_text("utf-8"), shared_encoder())
    return url


@pytest.fixture(scope="session")
def knowledge(database_url: str) -> KnowledgeBase:
    """The queries of that knowledge base."""
    from knowledge.store import open_knowledge

    return open_knowledge(database_url)


@pytest.fixture(scope="session")
def facts(knowledge: KnowledgeBase) -> Facts:
    """Which figures a reply may hold."""
    return Facts.of(knowledge)


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Deployment:
    """A data folder with a trained model; COUNSELOR_TEST_TRAINED keeps one between sessions."""
    kept = os.environ.get("COUNSELOR_TEST_TRAINED")
    deployment = Deployment(Path(kept) if kept else tmp_path_factory.mktemp("trained"))
    deployment.prepare()
    return deployment


@pytest.fixture(scope="session")
def deployment(trained: Deployment, tmp_path_factory: pytest.TempPathFactory) -> Deployment:
    """A copy for this process to work on."""
    return trained.copied_to(tmp_path_factory.mktemp("in_process"))


@pytest.fixture(scope="session")
def served(trained: Deployment, tmp_path_factory: pytest.TempPathFactory) -> Deployment:
    """A copy for the server to work on."""
    return trained.copied_to(tmp_path_factory.mktemp("served"))


@pytest.fixture(scope="session")
def server(served: Deployment) -> Iterator[str]:
    """The address of a `counselor serve` that runs for the session."""
    with served.serving() as address:
        yield address
