"""PostgreSQL answers late, or not at all though its connections stay open."""

from __future__ import annotations

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


def test_a_slow_postgres_slows_answers_and_fails_none(cluster: Cluster) -> None:
    with visitors(cluster.program.url) as crowd:
        cluster.to_postgres.delay = 0.05
        wait_for_answers(crowd, 2, seconds=120)
        wait_for_requests(crowd)
        cluster.to_postgres.delay = 0.0
    assert [failure for visitor in crowd for failure in visitor.failures] == []
    verify(crowd)
    verify_requests(crowd, cluster.program)


def test_a_postgres_that_hangs_is_told_and_found_again(cluster: Cluster) -> None:
    with visitors(cluster.program.url) as crowd:
        cluster.to_postgres.hold()
        try:
            eventually(lambda: cluster.program.health()[0] == 503, 60)
            wait_for_refusals(crowd, 90)
        finally:
            cluster.to_postgres.release()
        wait_for_answers(crowd, 2)
        wait_for_requests(crowd)
    verify(crowd)
    verify_requests(crowd, cluster.program)


def test_connections_that_are_lost_without_a_word_are_replaced(cluster: Cluster) -> None:
    with visitors(cluster.program.url) as crowd:
        cluster.to_postgres.forget()
        wait_for_answers(crowd, 2)
        wait_for_requests(crowd)
    verify(crowd)
    verify_requests(crowd, cluster.program)
