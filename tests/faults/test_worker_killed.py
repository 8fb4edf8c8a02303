"""A worker is killed with what it holds."""

from __future__ import annotations

import os
import signal

from tests.faults.conftest import Cluster
from tests.faults.load import verify, verify_requests, visitors, wait_for_answers
from tests.faults.program import eventually


def test_a_killed_worker_costs_no_confirmed_message_and_is_replaced(cluster: Cluster) -> None:
    with visitors(cluster.program.url) as crowd:
        killed, other = cluster.program.workers()
        os.kill(killed, signal.SIGKILL)
        eventually(lambda: len({*cluster.program.workers()} - {killed, other}) == 1, 30)
        wait_for_answers(crowd, 3)
    assert other in cluster.program.workers()
    verify(crowd)
    verify_requests(crowd, cluster.program.leads())
