"""The store of requests, on a real SQLite file and a real PostgreSQL server."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.model import ConsentEntry
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


def test_requests_are_counted_by_status_within_a_period(store: LeadStore) -> None:
    assert set(store.count_by_status().values()) == {0}
    first = store.save(submission()).reference
    store.save(submission(key="2", email="b@example.com", created_at=NOW - timedelta(days=9)))
    assert first is not None
    store.set_status(first, "contacted")
    assert store.count_by_status()["new"] == 1
    week = store.count_by_status(Filter(since=NOW - timedelta(days=7)))
    assert week == {"new": 0, "contacted": 1, "closed": 0, "erased": 0}
