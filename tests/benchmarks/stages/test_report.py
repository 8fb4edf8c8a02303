"""Where the time of a message goes."""

from __future__ import annotations

import pytest

from benchmarks.stages.metrics_text import since, sums
from benchmarks.stages.report import components, parts

BEFORE = """\
# TYPE counselor_stage_seconds histogram
counselor_stage_seconds_bucket{le="0.005",stage="act"} 1.0
counselor_stage_seconds_count{stage="act"} 1.0
counselor_stage_seconds_sum{stage="act"} 0.5
"""
AFTER = """\
# TYPE counselor_stage_seconds histogram
counselor_stage_seconds_count{stage="act"} 3.0
counselor_stage_seconds_sum{stage="act"} 0.508
counselor_stage_seconds_count{stage="understand"} 2.0
counselor_stage_seconds_sum{stage="understand"} 0.012
# TYPE counselor_message_seconds histogram
counselor_message_seconds_count{channel="rest"} 2.0
counselor_message_seconds_sum{channel="rest"} 0.03
"""


def test_only_what_was_added_counts() -> None:
    added = since(sums(BEFORE), sums(AFTER))
    assert added["counselor_stage_seconds_sum", "act"] == pytest.approx(0.008)
    assert added["counselor_stage_seconds_count", "act"] == 2


def test_the_parts_add_up_to_the_whole_message() -> None:
    found = parts([0.02, 0.022], since(sums(BEFORE), sums(AFTER)))
    whole, quickest = found.pop("whole message"), found.pop("the quickest message")
    assert quickest == pytest.approx(20)
    assert whole == pytest.approx(21)
    assert sum(found.values()) == pytest.approx(whole, abs=0.05)
    assert found["understanding"] == pytest.approx(6)
    assert found["HTTP, and the client"] == pytest.approx(6)


def test_components_without_any_cost_are_left_out() -> None:
    found = components({"run_bot.nlu.Reader4": 0.0012, "provide_domain": 0.0000001})
    assert found == {"bot.nlu.Reader4": 1.2}
