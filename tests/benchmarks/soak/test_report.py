"""When a soak has failed."""

from __future__ import annotations

import random

from benchmarks.soak.report import Memory, as_text, summary
from benchmarks.soak.visitors import Tally


def memory(*, grows_by: float) -> Memory:
    noise = random.Random(1)
    times = [float(n) for n in range(100)]
    sizes = [400 + grows_by * n / 100 + noise.uniform(-1, 1) for n in range(100)]
    return Memory(times, sizes)


def tally() -> Tally:
    return Tally(seconds=[0.02, 0.03])


def test_flat_memory_and_no_errors_pass() -> None:
    report = summary(10, tally(), memory(grows_by=0), 0)
    assert report["failed"] == []
    assert "passed" in as_text(report)


def test_growth_during_the_warm_up_is_allowed() -> None:
    grown = memory(grows_by=0)
    sizes = [size - 100 if n < 55 else size for n, size in enumerate(grown.sizes)]
    assert summary(10, tally(), Memory(grown.times, sizes), 0)["failed"] == []


def test_memory_that_keeps_growing_fails() -> None:
    report = summary(10, tally(), memory(grows_by=40), 0)
    assert [reason.split(" by ")[0] for reason in report["failed"]] == ["memory grew"]
    assert "FAILED" in as_text(report)


def test_one_error_fails() -> None:
    failing = tally()
    failing.errors["POST /chat/messages answered 500"] += 1
    report = summary(10, failing, memory(grows_by=0), 0)
    assert report["failed"] == ["1 times POST /chat/messages answered 500"]


def test_a_lost_contact_request_fails() -> None:
    report = summary(10, tally(), memory(grows_by=0), 2)
    assert report["failed"] == ["2 confirmed contact requests are not stored"]


def test_no_answer_at_all_fails() -> None:
    assert summary(10, Tally(), memory(grows_by=0), 0)["failed"] == ["no message was answered"]
