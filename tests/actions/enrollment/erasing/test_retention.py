"""What was kept for long enough goes, and only that."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from actions.enrollment.erasing.erasure import erase
from actions.enrollment.erasing.retention import RetentionProblem, RetentionSettings, run_retention
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.model import ConsentEntry
from actions.enrollment.store.spool import Spool
from tests.actions.enrollment.conftest import NOW, submission
from tests.actions.enrollment.erasing.stored_events import add_events, said, stored

SETTINGS = RetentionSettings()


def test_a_dry_run_only_counts(store: LeadStore) -> None:
    store.save(submission())
    add_events(store, "v1", [said("hello")])
    later = NOW + timedelta(days=800)
    report = run_retention(store.database, SETTINGS, now=later)
    assert (report.leads, report.conversations, report.erased) == (1, 1, False)
    assert store.select()[0].name == "Ana Lopez"
    assert stored(store, "v1")


def test_old_requests_and_conversations_are_erased(store: LeadStore) -> None:
    store.save(submission())
    add_events(store, "v1", [said("hello")])
    later = NOW + timedelta(days=800)
    report = run_retention(store.database, SETTINGS, dry_run=False, now=later)
    assert (report.leads, report.conversations, report.erased) == (1, 1, True)
    assert (store.select()[0].name, store.select()[0].status) == (None, "erased")
    assert stored(store, "v1") == []


def test_what_is_young_enough_stays(store: LeadStore) -> None:
    store.save(submission())
    add_events(store, "v1", [said("hello")])
    later = NOW + timedelta(days=89)
    report = run_retention(store.database, SETTINGS, dry_run=False, now=later)
    assert (report.leads, report.conversations, report.consents) == (0, 0, 0)
    assert store.select()[0].name == "Ana Lopez"
    assert stored(store, "v1")


def test_the_ledger_outlives_the_request_and_goes_at_last(store: LeadStore, tmp_path: Path) -> None:
    reference = store.save(submission()).reference
    erase(store.database, Spool(tmp_path / "spool"), reference, by="staff")
    run_retention(store.database, SETTINGS, dry_run=False, now=NOW + timedelta(days=1000))
    assert entries(store) == 2
    far = NOW + timedelta(days=20000)
    assert run_retention(store.database, SETTINGS, dry_run=False, now=far).consents == 1
    assert entries(store) == 0
    assert store.select() == []


def entries(store: LeadStore) -> int:
    with store.database.reading() as session:
        return session.scalar(select(func.count()).select_from(ConsentEntry)) or 0


def test_days_are_read_from_the_environment() -> None:
    read = RetentionSettings.from_environment({"COUNSELOR_RETENTION_LEADS_DAYS": "30"})
    assert (read.leads.days, read.conversations.days) == (30, 90)
    with pytest.raises(RetentionProblem, match="COUNSELOR_RETENTION_CONSENT_DAYS"):
        RetentionSettings.from_environment({"COUNSELOR_RETENTION_CONSENT_DAYS": "soon"})
