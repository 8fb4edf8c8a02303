"""A worker is killed with what it holds."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from tests.deployment import Deployment
from tests.faults.conftest import Cluster
from tests.faults.load import (
    verify,
    verify_requests,
    visitors,
    wait_for_answers,
    wait_for_requests,
)
from tests.faults.program import eventually
from tests.faults.program import program as serving
from tests.services import needs_redis, redis_server


def test_a_killed_worker_costs_no_confirmed_message_and_is_replaced(cluster: Cluster) -> None:
    with visitors(cluster.program.url) as crowd:
        killed, other = cluster.program.workers()
        os.kill(killed, signal.SIGKILL)
        eventually(lambda: len({*cluster.program.workers()} - {killed, other}) == 1, 30)
        wait_for_answers(crowd, 3)
        wait_for_requests(crowd)
    assert other in cluster.program.workers()
    verify(crowd)
    verify_requests(crowd, cluster.program)


@needs_redis
def test_workers_without_their_supervisor_stop(trained: Deployment, tmp_path: Path) -> None:
    with redis_server() as redis:
        environment = {"COUNSELOR_REDIS_URL": redis.url}
        copy = trained.copied_to(tmp_path)
        with serving(copy, "--workers", "2", environment=environment) as running:
            workers = running.workers()
            running.process.kill()
            running.process.wait()
            eventually(lambda: not any(map(is_alive, workers)), 60)


def is_alive(pid: int) -> bool:
    """Whether a process runs."""
    return Path(f"/proc/{pid}").exists()
