"""Redis is killed and started again, empty, while visitors write; or it stops answering."""

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


def test_a_killed_redis_costs_no_confirmed_message_and_is_told(cluster: Cluster) -> None:
    with visitors(cluster.program.url) as crowd:
        cluster.redis.kill()
        try:
            eventually(lambda: cluster.program.health()[0] == 503, 30)
            assert cluster.program.health()[1]["locks"] is False
            wait_for_refusals(crowd)
        finally:
            cluster.redis.start()
        wait_for_answers(crowd, 2)
        wait_for_requests(crowd)
    verify(crowd)
    verify_requests(crowd, cluster.program)


def test_a_redis_that_hangs_is_given_up_and_found_again(cluster: Cluster) -> None:
    with visitors(cluster.program.url) as crowd:
        cluster.to_redis.hold()
        try:
            eventually(lambda: cluster.program.health()[0] == 503, 30)
            wait_for_refusals(crowd)
        finally:
            cluster.to_redis.release()
        wait_for_answers(crowd, 2)
        wait_for_requests(crowd)
    verify(crowd)
    verify_requests(crowd, cluster.program)
