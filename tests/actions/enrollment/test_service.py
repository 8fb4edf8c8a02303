"""The service while the database is down, and after."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from actions.enrollment.form.outside import Outcome, Unavailable
from actions.enrollment.service import EnrollmentService
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.model import Delivery
from actions.enrollment.store.spool import Spool
from tests.actions.enrollment.conftest import provider, submission
from tests.actions.enrollment.databases import PostgresServer


@pytest.fixture
def broken(tmp_path: Path) -> EnrollmentService:
    """A service whose database cannot be opened."""
    (tmp_path / "blocked").write_text("a file where the folder should be")
    store = LeadStore(f"sqlite:///{tmp_path / 'blocked' / 'counselor.db'}")
    return EnrollmentService(provider, store, Spool(tmp_path / "spool"))


def test_a_request_is_kept_while_the_database_is_down(broken: EnrollmentService) -> None:
    receipt = broken.save(submission())
    assert (receipt.outcome, receipt.reference) == (Outcome.QUEUED, None)
    assert broken.spool.waiting() == [submission()]


def test_it_is_delivered_once_when_the_database_is_back(
    broken: EnrollmentService, sqlite_store: LeadStore
) -> None:
    broken.save(submission())
    broken.save(submission())
    back = EnrollmentService(provider, sqlite_store, broken.spool)
    assert back.deliver_spool() == 1
    assert back.deliver_spool() == 0
    assert [record.email for record in sqlite_store.select()] == ["ana.lopez@example.com"]


def test_a_request_that_was_committed_before_the_failure_is_not_doubled(
    sqlite_store: LeadStore, tmp_path: Path
) -> None:
    spool = Spool(tmp_path / "spool")
    sqlite_store.save(submission())
    spool.keep(submission())
    EnrollmentService(provider, sqlite_store, spool).deliver_spool()
    assert len(sqlite_store.select()) == 1
    assert len(spool) == 0


def test_it_waits_as_long_as_the_database_is_down(broken: EnrollmentService) -> None:
    broken.save(submission())
    assert broken.deliver_spool() == 0
    assert len(broken.spool) == 1


def test_without_database_and_disk_the_visitor_is_told(
    broken: EnrollmentService, tmp_path: Path
) -> None:
    (tmp_path / "spool").write_text("no folder")
    assert broken.save(submission()).outcome is Outcome.FAILED


def test_lookups_say_that_the_store_cannot_be_reached(broken: EnrollmentService) -> None:
    for look_up in (broken.find, broken.cancel, broken.erase):
        with pytest.raises(Unavailable):
            look_up("REQ-22222222")


def test_a_request_in_the_spool_can_be_cancelled(
    broken: EnrollmentService, sqlite_store: LeadStore
) -> None:
    broken.save(submission())
    back = EnrollmentService(provider, sqlite_store, broken.spool)
    assert back.cancel("ana.lopez@example.com")
    back.deliver_spool()
    assert sqlite_store.select() == []


@pytest.mark.postgres
def test_a_server_that_stops_and_comes_back_loses_nothing(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    store = LeadStore(postgres.create_database("stopped"))
    service = EnrollmentService(provider, store, Spool(tmp_path / "spool"))
    outcomes = [service.save(submission()).outcome]
    postgres.stop()
    try:
        later = submission(key="c2", email="bo@example.com", name="Bo")
        outcomes += [service.save(later).outcome, service.save(later).outcome]
    finally:
        postgres.start()
    assert outcomes == [Outcome.SAVED, Outcome.QUEUED, Outcome.QUEUED]
    assert service.deliver_spool() == 1
    assert sorted(r.name or "" for r in store.select()) == ["Ana Lopez", "Bo"]
    store.database.engine.dispose()


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
