"""Erasing a person's data, from requests and from stored conversations."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from actions.enrollment.erasing.erasure import erase
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.model import ConsentEntry, Erasure
from actions.enrollment.store.spool import Spool
from tests.actions.enrollment.conftest import submission
from tests.actions.enrollment.erasing.stored_events import (
    add_events,
    answered,
    form_is,
    said,
    stored,
)


@pytest.fixture
def spool(tmp_path_factory: pytest.TempPathFactory) -> Spool:
    return Spool(tmp_path_factory.mktemp("spool"))


@pytest.mark.parametrize("by", ["reference", "email", "phone"])
def test_a_person_is_erased_from_requests_and_conversations(
    store: LeadStore, spool: Spool, by: str
) -> None:
    reference = store.save(submission(phone="+12125550177")).reference
    store.save(submission(key="c2", conversation="other", name="Bo", email="bo@example.com"))
    add_events(
        store,
        "conversation-1",
        [said("i am Ana Lopez"), answered("Hi Ana Lopez"), form_is("asking", name="Ana Lopez")],
    )
    add_events(store, "other", [said("i am Bo")])
    who = {"reference": reference, "email": "Ana.Lopez@example.com", "phone": "+12125550177"}[by]
    report = erase(store.database, spool, who, by="staff")
    assert (report.leads, report.conversations, report.events) == (1, 1, 3)
    erased, kept = store.select()
    assert (erased.name, erased.email, erased.phone, erased.status) == (None, None, None, "erased")
    assert kept.name == "Bo"
    assert "Lopez" not in json.dumps(stored(store, "conversation-1"))
    assert stored(store, "other") == [said("i am Bo")]


def test_an_address_that_was_only_typed_is_found_in_conversations(
    store: LeadStore, spool: Spool
) -> None:
    add_events(store, "v1", [said("write to gone@example.com"), answered("Thanks")])
    add_events(store, "v2", [said("write to gone%example_com")])
    report = erase(store.database, spool, "gone@example.com", by="staff")
    assert (report.leads, report.conversations, report.found) == (0, 1, True)
    assert "gone@" not in json.dumps(stored(store, "v1"))
    assert stored(store, "v2")[0]["text"] == "write to gone%example_com"


def test_that_an_erasure_took_place_is_kept_without_the_data(
    store: LeadStore, spool: Spool
) -> None:
    reference = store.save(submission()).reference
    erase(store.database, spool, reference, by="visitor")
    with store.database.reading() as session:
        (record,) = session.scalars(select(Erasure)).all()
        ledger = session.scalars(select(ConsentEntry.event).order_by(ConsentEntry.id)).all()
    assert (record.reference, record.by) == (reference, "visitor")
    assert ledger == ["given", "withdrawn"]
    assert erase(store.database, spool, "ana.lopez@example.com", by="staff").found is False


def test_a_request_in_the_spool_is_erased_too(store: LeadStore, spool: Spool) -> None:
    spool.keep(submission())
    spool.keep(submission(key="c2", email="bo@example.com"))
    assert erase(store.database, spool, "ANA.lopez@example.com", by="staff").waiting == 1
    assert [s.email for s in spool.waiting()] == ["bo@example.com"]
