"""Erasing a person's data, from requests and from stored conversations."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from actions.enrollment.delivery.deliveries import deliver_pending
from actions.enrollment.erasing.conversations import ERASED, scrub
from actions.enrollment.erasing.erasure import erase
from actions.enrollment.service import EnrollmentService
from actions.enrollment.settings import EnrollmentSettings
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.model import ConsentEntry, Erasure
from actions.enrollment.store.spool import Spool
from knowledge.settings import Storage
from tests.actions.enrollment.conftest import submission
from tests.actions.enrollment.erasing.stored_events import add_events, said, stored


def answered(words: str) -> dict[str, Any]:
    return {"event": "bot", "timestamp": 1.0, "text": words, "data": {"custom": {"name": words}}}


def form_is(status: str, **values: str) -> dict[str, Any]:
    value = {"status": status, "values": values}
    return {"event": "slot", "timestamp": 1.0, "name": "enrollment_draft", "value": value}


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


def test_what_was_asked_stays_countable(store: LeadStore) -> None:
    add_events(store, "v1", [said("i am Ana, what does a coder earn")])
    with store.database.writing() as session:
        assert scrub(session, ["v1"]) == 1
        assert scrub(session, ["v1"]) == 0
    (event,) = stored(store, "v1")
    assert event["text"] == event["parse_data"]["text"] == ERASED
    assert event["parse_data"]["intent"] == {"name": "ask_salary", "confidence": 0.9}


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


def test_a_form_that_ended_without_a_request_leaves_nothing_in_the_conversation(
    service: EnrollmentService,
) -> None:
    store = service.store
    add_events(
        store,
        "v1",
        [
            said("what does a coder earn"),
            answered("48,780"),
            said("contact me, i am Ana Lopez"),
            form_is("asking", name="Ana Lopez"),
            answered("Thanks, Ana Lopez"),
            said("ana.lopez@example.com"),
            form_is("asking", name="Ana Lopez", email="ana.lopez@example.com"),
            answered("Which program"),
            said("stop"),
            form_is("cancelled"),
            answered("Nothing was saved"),
            said("and a biller?"),
        ],
    )
    service.forget("v1")
    settings = EnrollmentSettings(Storage.from_environment({}))
    at_once = deliver_pending(service, settings)
    assert (at_once.done, at_once.waiting) == (0, 1)
    later = deliver_pending(service, settings, now=datetime.now(UTC) + timedelta(minutes=1))
    assert (later.done, later.waiting) == (1, 0)
    kept = json.dumps(stored(store, "v1"))
    assert "Lopez" not in kept
    assert "ana" not in kept.lower().replace("enrollment_draft", "")
    assert [e["text"] for e in stored(store, "v1") if e["event"] == "user"] == [
        "what does a coder earn",
        ERASED,
        ERASED,
        ERASED,
        "and a biller?",
    ]
