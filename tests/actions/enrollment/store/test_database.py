"""The database of contact requests: who is found by what, and what a session may do."""

from __future__ import annotations

import stat
from pathlib import Path

from sqlalchemy import func, select

from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.model import Lead
from tests.actions.enrollment.conftest import NOW, submission


def test_a_request_is_found_by_reference_address_or_number(store: LeadStore) -> None:
    reference = store.save(submission(phone="+12125550177")).reference
    for who in (reference, reference.lower(), "ANA.LOPEZ@example.com", "+12125550177"):
        assert [r.reference for r in store.find(who)] == [reference]
    assert store.find("someone@example.com") == []
    assert store.find("%") == []


def test_the_database_file_is_private(sqlite_store: LeadStore, tmp_path: Path) -> None:
    sqlite_store.save(submission())
    for path in tmp_path.glob("counselor.db*"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_moments_are_kept_in_utc(store: LeadStore) -> None:
    store.save(submission())
    with store.database.reading() as session:
        assert session.scalar(select(Lead.created_at)) == NOW
        assert session.scalar(select(func.count()).select_from(Lead)) == 1
