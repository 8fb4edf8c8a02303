"""The disk is full: what is read can still be read, and nothing can be written."""

from __future__ import annotations

import contextlib
import resource
from collections.abc import Iterator

from tests.faults.load import (
    verify,
    verify_requests,
    visitors,
    wait_for_answers,
    wait_for_refusals,
    wait_for_requests,
)
from tests.faults.program import Program, eventually

ROOM = 4096
"""The longest file that the server may write: less than any of its own."""


@contextlib.contextmanager
def full_disk(program: Program) -> Iterator[None]:
    """Let every write of the process beyond a few bytes fail, as a full disk does."""
    pid = program.process.pid
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (ROOM, before[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


def test_a_full_disk_is_told_and_loses_nothing_confirmed(alone: Program) -> None:
    with visitors(alone.url, applying=2) as crowd:
        wait_for_answers(crowd, 2)
        with full_disk(alone):
            wait_for_refusals(crowd)
            status, health = alone.health()
            assert (status, health["database"], health["writing"]) == (503, True, False)
        eventually(alone.is_ready, 30)
        wait_for_answers(crowd, 3)
        wait_for_requests(crowd)
    verify(crowd)
    verify_requests(crowd, alone)
