"""The machines' clocks go back by an hour and forward by a day."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from redis import Redis

from tests.deployment import Deployment
from tests.faults.load import (
    verify,
    verify_requests,
    visitors,
    wait_for_answers,
    wait_for_requests,
)
from tests.faults.program import Program
from tests.faults.program import program as serving
from tests.services import needs_redis, redis_server

HOUR = 3600
DAY = 24 * HOUR
JUMPING = Path(__file__).parent / "jumping"

pytestmark = needs_redis


class Clock:
    """A wall clock that can be set; what measures durations goes on as it does."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "clock"
        self.set(0)

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to go by this clock."""
        return {"CLOCK_FILE": str(self._file), "PYTHONPATH": str(JUMPING)}

    def set(self, seconds: int) -> None:
        """So many seconds after the true time."""
        draft = self._file.with_suffix(".new")
        draft.write_text(str(seconds))
        draft.replace(self._file)


@dataclass
class Clocked:
    """Two workers that go by a clock, and the Redis that holds their locks."""

    program: Program
    clock: Clock
    redis: Redis

    def expire_all(self) -> int:
        """End what would end at some time, as a leap of Redis's clock does; how much that was."""
        mortal = [key for key in self.redis.scan_iter() if int(self.redis.ttl(key)) >= 0]
        return sum(int(self.redis.delete(key)) for key in mortal)


@pytest.fixture(scope="module")
def clocked(trained: Deployment, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clocked]:
    """Started once: every jump is taken back."""
    copy = trained.copied_to(tmp_path_factory.mktemp("clocked"))
    clock = Clock(copy.folder)
    with redis_server() as service, contextlib.closing(Redis.from_url(service.url)) as redis:
        environment = {**clock.environment, "COUNSELOR_REDIS_URL": service.url}
        with serving(copy, "--workers", "2", environment=environment) as running:
            yield Clocked(running, clock, redis)


@pytest.mark.parametrize("jump", [-HOUR, DAY])
def test_a_clock_that_jumps_keeps_sessions_limits_and_locks(clocked: Clocked, jump: int) -> None:
    with visitors(clocked.program.url, asking=4, applying=2) as crowd:
        clocked.clock.set(jump)
        wait_for_answers(crowd, 3)
        shown = crowd[0].send("GET", "/chat/history").body[-1]["at"]
        assert abs(shown - time.time() - jump) < HOUR / 2, "the server goes by another clock"
        clocked.clock.set(0)
        wait_for_answers(crowd, 3)
        wait_for_requests(crowd)
    assert [failure for visitor in crowd for failure in visitor.failures] == []
    verify(crowd)
    verify_requests(crowd, clocked.program)


def test_leases_that_end_at_once_cost_no_message(clocked: Clocked) -> None:
    with visitors(clocked.program.url, asking=4, applying=2) as crowd:
        ended = 0
        for _ in range(20):
            ended += clocked.expire_all()
            time.sleep(0.1)
        assert ended
        wait_for_answers(crowd, 2)
        wait_for_requests(crowd)
    verify(crowd)
    verify_requests(crowd, clocked.program)
