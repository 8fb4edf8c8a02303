"""Connections to PostgreSQL have an end to every wait."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, make_url, text
from sqlalchemy.exc import OperationalError

from knowledge.postgres import LONGEST_WAIT, patience, postgres_engine
from tests.services import needs_postgres, postgres_server

pytestmark = [needs_postgres, pytest.mark.postgres]
LONG = text("SELECT pg_sleep(1.5)")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with postgres_server() as service:
        yield service.url


@pytest.fixture
def engine(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setenv(LONGEST_WAIT, "0.5")
    opened = postgres_engine(make_url(url))
    yield opened
    opened.dispose()


def test_an_answer_that_does_not_come_is_given_up_and_the_connection_replaced(
    engine: Engine,
) -> None:
    with pytest.raises(OperationalError, match="did not answer in time"), engine.begin() as one:
        one.execute(LONG)
    with engine.begin() as other:
        assert other.scalar(text("SELECT 1")) == 1


def test_changes_of_tables_may_take_long(engine: Engine) -> None:
    with engine.begin() as connection, patience(connection):
        connection.execute(LONG)
    with pytest.raises(OperationalError, match="in time"), engine.begin() as same:
        same.execute(LONG)


def test_the_server_ends_what_a_lost_client_began(engine: Engine) -> None:
    with engine.begin() as connection:
        assert connection.scalar(text("SHOW idle_in_transaction_session_timeout")) == "1min"
