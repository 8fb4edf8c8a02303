"""Visitors write before, during and after a part of the cluster is gone; nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

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


def check_outage(
    cluster: Cluster, part: str, begin: Callable[[], None], end: Callable[[], None]
) -> None:
    """Readiness names the part while it is gone, visitors are refused, and all goes on after."""
    with visitors(cluster.program.url) as crowd:
        begin()
        try:
            eventually(lambda: cluster.program.health()[1].get(part) is False, 30)
            assert cluster.program.health()[0] == 503
            wait_for_refusals(crowd)
        finally:
            end()
        wait_for_answers(crowd, 2)
        wait_for_requests(crowd)
    verify(crowd)
    verify_requests(crowd, cluster.program)
