"""PostgreSQL is killed and started again while visitors write."""

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


def test_a_killed_postgres_costs_no_confirmed_message(cluster: Cluster) -> None:
    with visitors(cluster.program.url) as crowd:
        cluster.postgres.kill()
        try:
            eventually(lambda: cluster.program.health()[1].get("database") is False, 30)
            assert cluster.program.health()[0] == 503
            wait_for_refusals(crowd)
        finally:
            cluster.postgres.start()
        wait_for_answers(crowd, 2)
        wait_for_requests(crowd)
    verify(crowd)
    verify_requests(crowd, cluster.program)
