"""PostgreSQL is killed and started again while visitors write."""

from __future__ import annotations

import time

from tests.faults.conftest import Cluster
from tests.faults.load import verify, verify_requests, visitors, wait_for_answers
from tests.faults.program import eventually


def test_a_killed_postgres_costs_no_confirmed_message(cluster: Cluster) -> None:
    with visitors(cluster.program.url) as crowd:
        cluster.postgres.kill()
        eventually(lambda: cluster.program.health()[0] == 503, 30)
        time.sleep(1)
        cluster.postgres.start()
        wait_for_answers(crowd, 2)
    assert any(visitor.failures for visitor in crowd)
    verify(crowd)
    verify_requests(crowd, cluster.program.leads())
