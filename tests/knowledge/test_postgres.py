"""The same on PostgreSQL: set COUNSELOR_TEST_POSTGRES_URL to an empty database's URL."""

from __future__ import annotations

import os

import pytest

from knowledge.database import DatabaseError, engine_for
from knowledge.model import Base
from knowledge.store import build, is_current, open_knowledge, verify
from tests.knowledge.articles import HEAD, BrokenEncoder, WordEncoder, default_article

URL = os.environ.get("COUNSELOR_TEST_POSTGRES_URL", "")

pytestmark = pytest.mark.skipif(not URL, reason="COUNSELOR_TEST_POSTGRES_URL is not set")


def test_an_empty_database_says_how_to_build() -> None:
    with pytest.raises(DatabaseError, match="run `counselor knowledge build`"):
        open_knowledge(URL)


def test_a_build_is_answered_from_and_replaced() -> None:
    build(URL, HEAD + "## Duties\n\nThey dig. {#dig}\n", WordEncoder())
    build(URL, default_article(), WordEncoder())
    assert is_current(URL, default_article(), WordEncoder.digest)
    assert verify(URL) == []
    knowledge = open_knowledge(URL)
    assert [figure.value for figure in knowledge.salaries()][:2] == [74000, 72304]


def test_a_failed_build_leaves_the_former_one() -> None:
    build(URL, default_article(), WordEncoder())
    with pytest.raises(RuntimeError):
        build(URL, default_article(), BrokenEncoder())
    assert is_current(URL, default_article(), WordEncoder.digest)


@pytest.fixture(autouse=True)
def _empty_again() -> None:
    with engine_for(URL).begin() as connection:
        Base.metadata.drop_all(connection)
        connection.exec_driver_sql("DROP TABLE IF EXISTS knowledge_version")
