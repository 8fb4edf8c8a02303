"""PostgreSQL's disk is full: what is read can still be read, and nothing can be written."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from sqlalchemy import Connection, create_engine, text

from tests.faults.conftest import Cluster
from tests.faults.load import (
    verify,
    verify_requests,
    visitors,
    wait_for_answers,
    wait_for_refusals,
    wait_for_requests,
)
from tests.faults.program import eventually

REFUSE = """
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE disk_full USING MESSAGE = 'could not extend file: No space left on device';
END $$
"""
"""Raises what PostgreSQL raises then, with its code 53100."""
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"


@contextlib.contextmanager
def full_disk(url: str) -> Iterator[None]:
    """Let every write to every table fail."""
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            connection.execute(text(REFUSE))
            for table in tables(connection):
                connection.execute(
                    text(
                        f'CREATE TRIGGER refused BEFORE INSERT OR UPDATE OR DELETE ON "{table}" '
                        "FOR EACH STATEMENT EXECUTE FUNCTION refuse()"
                    )
                )
        yield
    finally:
        with engine.begin() as connection:
            connection.execute(text("DROP FUNCTION IF EXISTS refuse CASCADE"))
        engine.dispose()


def tables(connection: Connection) -> list[str]:
    """The tables of the project."""
    return list(connection.execute(text(TABLES)).scalars())


def test_a_full_disk_under_postgres_is_told_and_loses_nothing_confirmed(cluster: Cluster) -> None:
    with visitors(cluster.program.url, applying=2) as crowd:
        wait_for_answers(crowd, 2)
        with full_disk(cluster.postgres.url):
            wait_for_refusals(crowd)
            eventually(lambda: cluster.program.health()[0] == 503, 30)
            assert cluster.program.health()[1]["database"] is True
        eventually(lambda: all(cluster.program.is_ready() for _ in range(4)), 30)
        wait_for_answers(crowd, 3)
        wait_for_requests(crowd)
    verify(crowd)
    verify_requests(crowd, cluster.program)
