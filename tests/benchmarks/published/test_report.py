"""What is said about the figures of the published side."""

from __future__ import annotations

from pathlib import Path

from benchmarks.published.project import Published
from benchmarks.published.report import NO_PYTHON, Wanted, notes, stopped
from benchmarks.speed.extent import Extent

CONFIG = """
pipeline:
- name: WhitespaceTokenizer
- {name: DIETClassifier, epochs: 100}
policies:
- {name: TEDPolicy, epochs: 100}
- name: RulePolicy
"""


def test_without_the_published_side_it_is_told_why() -> None:
    assert notes(None, Wanted()) == [NO_PYTHON]


def test_the_notes_tell_what_was_trained(tmp_path: Path) -> None:
    (tmp_path / "config.yml").write_text(CONFIG)
    told = notes(Published(tmp_path / "env", tmp_path, 7, 1.0), Wanted())
    assert told[0] == "Pipeline of the published side: WhitespaceTokenizer, DIETClassifier."
    assert told[1] == "Its policies: TEDPolicy, RulePolicy."
    assert "7 epochs instead of 100" in told[2]


def test_a_long_conversation_that_was_ended_early_is_told() -> None:
    sides = {
        "quick": {"long conversation": {"messages": 500, "last ms": 10.0}},
        "slow": {"long conversation": {"messages": 320, "last ms": 1234.0}},
    }
    assert stopped(sides, Extent(long_seconds=300)) == [
        "The long conversation of slow was ended at message 320, after 300 s; "
        "a message took 1234 ms there."
    ]
