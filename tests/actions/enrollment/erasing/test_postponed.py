"""A conversation that could not be scrubbed is, once the database is back."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from sqlalchemy import select

from actions.enrollment.erasing.postponed import Postponed
from actions.enrollment.service import EnrollmentService
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.model import Delivery
from actions.enrollment.store.spool import Spool
from tests.actions.enrollment.conftest import provider


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


def test_a_scrub_is_asked_for_when_the_database_is_back(
    tmp_path: Path, sqlite_store: LeadStore
) -> None:
    (tmp_path / "file").touch()
    away = LeadStore(f"sqlite:///{tmp_path / 'file' / 'x.db'}")
    spool = Spool(tmp_path / "spool")
    EnrollmentService(provider, away, spool).forget("conversation-1")
    EnrollmentService(provider, sqlite_store, spool).deliver_spool()
    with sqlite_store.database.reading() as session:
        (delivery,) = session.scalars(select(Delivery))
    assert (delivery.kind, delivery.conversation) == ("scrub", "conversation-1")
    assert not list((tmp_path / "spool").iterdir())
