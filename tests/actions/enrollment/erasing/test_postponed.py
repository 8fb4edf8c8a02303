"""Conversations that could not be scrubbed are noted until they can be."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from actions.enrollment.erasing.postponed import Postponed


def test_what_is_noted_twice_is_handed_over_once_and_removed(tmp_path: Path) -> None:
    postponed, taken = Postponed(tmp_path), list[str]()
    for conversation in ("a/../b", "ünï", "a/../b"):
        postponed.keep(conversation)
    postponed.deliver(taken.append)
    postponed.deliver(taken.append)
    assert sorted(taken) == ["a/../b", "ünï"]


def test_it_stays_until_it_could_be_handed_over(tmp_path: Path) -> None:
    postponed = Postponed(tmp_path)
    postponed.keep("a")

    def fail(_conversation: str) -> None:
        raise OSError("away")

    with pytest.raises(OSError, match="away"):
        postponed.deliver(fail)
    assert [stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()] == [0o600]
