"""PostgreSQL is killed and started again while visitors write."""

from __future__ import annotations

from tests.faults.conftest import Cluster
from tests.faults.outage import check_outage


def test_a_killed_postgres_costs_no_confirmed_message(cluster: Cluster) -> None:
    check_outage(cluster, "database", cluster.postgres.kill, cluster.postgres.start)
