"""The store of requests, on a real SQLite file and a real PostgreSQL server."""

from __future__ import annotations

import re
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select

from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.model import ConsentEntry, Lead
from actions.enrollment.store.record import Filter
from tests.actions.enrollment.conftest import NOW, submission


def test_a_saved_request_is_listed_as_the_contract_says(store: LeadStore) -> None:
    reference = store.save(submission(phone="+12125550177")).reference
    (row,) = [record.to_json() for record in store.select()]
    assert row == {
        "reference": reference,
        "name": "Ana Lopez",
        "email": "ana.lopez@example.com",
        "phone": "+12125550177",
        "program": "billing",
        "consent": True,
        "consent_text": "Acme School may contact me by e-mail.",
        "consent_version": "test-1",
        "consent_at": "2026-11-23T12:00:00+00:00",
        "created_at": "2026-11-23T12:00:00+00:00",
        "updated_at": "2026-11-23T12:00:00+00:00",
        "status": "new",
        "source": "chat",
    }


def test_references_are_short_and_all_different(store: LeadStore) -> None:
    saved = [
        store.save(submission(key=f"c{n}", email=f"visitor{n}@example.com")).reference
        for n in range(50)
    ]
    assert len(set(saved)) == 50
    assert all(re.fullmatch(r"REQ-[2-9B-DF-HJ-NP-TV-Z]{8}", reference) for reference in saved)


def test_the_same_confirmation_twice_is_one_request(store: LeadStore) -> None:
    first = store.save(submission())
    again = store.save(submission())
    assert (first.created, again.created) == (True, False)
    assert again.reference == first.reference
    assert len(store.select()) == 1


def test_the_same_person_within_a_day_updates_the_request(store: LeadStore) -> None:
    first = store.save(submission())
    again = store.save(
        submission(
            key="conversation-2:form-1",
            conversation="conversation-2",
            name="ana lópez",
            email="Ana.Lopez@example.com",
            program="both",
            created_at=NOW + timedelta(hours=23),
        )
    )
    assert (again.reference, again.created) == (first.reference, False)
    (record,) = store.select()
    assert (record.name, record.program) == ("ana lópez", "both")
    assert record.created_at == NOW


def test_a_day_later_it_is_a_new_request(store: LeadStore) -> None:
    store.save(submission())
    later = NOW + timedelta(days=1, minutes=1)
    assert store.save(submission(key="c2", created_at=later)).created
    assert len(store.select()) == 2


def test_another_person_with_the_same_phone_is_not_lost(store: LeadStore) -> None:
    store.save(submission(email=None, phone="+12125550177"))
    other = submission(key="c2", name="Bert Ogden", email=None, phone="+12125550177")
    assert store.save(other).created
    assert {record.name for record in store.select()} == {"Ana Lopez", "Bert Ogden"}


def test_a_closed_request_is_not_opened_again(store: LeadStore) -> None:
    first = store.save(submission())
    store.set_status(first.reference, "closed")
    assert store.save(submission(key="c2")).created


def test_confirmations_at_the_same_time_make_one_request(store: LeadStore) -> None:
    store.select()
    keys = [f"conversation-{n % 4}:form-1" for n in range(16)]
    with ThreadPoolExecutor(8) as pool:
        saved = list(pool.map(lambda key: store.save(submission(key=key)), keys))
    assert sum(s.created for s in saved) == 1
    assert len({s.reference for s in saved}) == 1
    assert len(store.select()) == 1


def test_each_consent_is_in_the_ledger_with_its_wording(store: LeadStore) -> None:
    reference = store.save(submission()).reference
    store.save(submission(key="c2", consent_text="By phone.", consent_version="test-2"))
    store.withdraw("ana.lopez@example.com")
    with store.database.reading() as session:
        rows = session.scalars(select(ConsentEntry).order_by(ConsentEntry.id)).all()
    assert [(r.reference, r.event, r.version) for r in rows] == [
        (reference, "given", "test-1"),
        (reference, "given", "test-2"),
        (reference, "withdrawn", "test-2"),
    ]


def test_requests_are_filtered(store: LeadStore) -> None:
    for number, program in enumerate(("coding", "billing", "both")):
        store.save(
            submission(
                key=f"c{number}",
                email=f"v{number}@example.com",
                program=program,
                created_at=NOW + timedelta(days=number),
            )
        )
    store.set_status(store.find("v2@example.com")[0].reference, "contacted")
    assert [r.program for r in store.select(Filter(program="billing"))] == ["billing"]
    assert [r.program for r in store.select(Filter(status="contacted"))] == ["both"]
    assert [r.program for r in store.select(Filter(since=NOW + timedelta(days=1)))] == [
        "billing",
        "both",
    ]
    assert [r.program for r in store.select(Filter(until=NOW + timedelta(days=1)))] == ["coding"]


def test_a_request_is_found_by_reference_address_or_number(store: LeadStore) -> None:
    reference = store.save(submission(phone="+12125550177")).reference
    for who in (reference, reference.lower(), "ANA.LOPEZ@example.com", "+12125550177"):
        assert [r.reference for r in store.find(who)] == [reference]
    assert store.find("someone@example.com") == []
    assert store.find("%") == []


def test_what_the_visitor_withdraws_is_closed(store: LeadStore) -> None:
    reference = store.save(submission()).reference
    assert store.withdraw(reference) == 1
    assert store.withdraw(reference) == 0
    assert store.select()[0].status == "closed"


def test_an_unknown_reference_has_no_status_to_set(store: LeadStore) -> None:
    assert not store.set_status("REQ-22222222", "closed")


def test_names_of_every_script_come_back_as_they_were(store: LeadStore) -> None:
    names = ["李小龙", "محمد علي", "Zoë D'Ångelo-O’Neill", "नरेन्द्र", "𝒜lef", "Ὀδυσσεύς"]
    for number, name in enumerate(names):
        store.save(submission(key=f"c{number}", name=name, email=f"v{number}@example.com"))
    assert [record.name for record in store.select()] == names


def test_the_database_file_is_private(sqlite_store: LeadStore, tmp_path: Path) -> None:
    sqlite_store.save(submission())
    for path in tmp_path.glob("counselor.db*"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_moments_are_kept_in_utc(store: LeadStore) -> None:
    store.save(submission())
    with store.database.reading() as session:
        assert session.scalar(select(Lead.created_at)) == NOW
        assert session.scalar(select(func.count()).select_from(Lead)) == 1


def test_requests_are_counted_by_status_within_a_period(store: LeadStore) -> None:
    assert set(store.count_by_status().values()) == {0}
    first = store.save(submission()).reference
    store.save(submission(key="2", email="b@example.com", created_at=NOW - timedelta(days=9)))
    assert first is not None
    store.set_status(first, "contacted")
    assert store.count_by_status()["new"] == 1
    week = store.count_by_status(Filter(since=NOW - timedelta(days=7)))
    assert week == {"new": 0, "contacted": 1, "closed": 0, "erased": 0}
