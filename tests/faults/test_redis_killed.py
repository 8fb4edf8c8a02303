"""Redis is killed and started again, empty, while visitors write; or it stops answering."""

from __future__ import annotations

from tests.faults.conftest import Cluster
from tests.faults.outage import check_outage


def test_a_killed_redis_costs_no_confirmed_message_and_is_told(cluster: Cluster) -> None:
    check_outage(cluster, "locks", cluster.redis.kill, cluster.redis.start)


def test_a_redis_that_hangs_is_given_up_and_found_again(cluster: Cluster) -> None:
    check_outage(cluster, "locks", cluster.to_redis.hold, cluster.to_redis.release)
