"""Stored conversations are emptied of what was said, and of nothing else."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from actions.enrollment.delivery.deliveries import deliver_pending
from actions.enrollment.erasing.conversations import (
    ERASED,
    delete_conversations,
    idle_since,
    mentioning,
    scrub,
    scrub_forms,
)
from actions.enrollment.service import EnrollmentService
from actions.enrollment.settings import EnrollmentSettings
from actions.enrollment.store.leads import LeadStore
from knowledge.settings import Storage
from tests.actions.enrollment.conftest import NOW
from tests.actions.enrollment.erasing.stored_events import (
    add_events,
    answered,
    form_is,
    said,
    stored,
)


def test_what_was_asked_stays_countable(store: LeadStore) -> None:
    add_events(store, "v1", [said("i am Ana, what does a coder earn")])
    with store.database.writing() as session:
        assert scrub(session, ["v1"]) == 1
        assert scrub(session, ["v1"]) == 0
    (event,) = stored(store, "v1")
    assert event["text"] == event["parse_data"]["text"] == ERASED
    assert event["parse_data"]["intent"] == {"name": "ask_salary", "confidence": 0.9}


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


def test_a_conversation_is_told_by_what_was_said_by_either_side(store: LeadStore) -> None:
    add_events(store, "v1", [said("it's ana@example.com")])
    add_events(store, "v2", [said("hello"), answered("I will call (212) 555-0177")])
    add_events(store, "v3", [said("it's ana@example.co")])
    with store.database.reading() as session:
        assert mentioning(session, ["ANA@example.com"]) == {"v1"}
        assert mentioning(session, ["+12125550177", "ana@example.com"]) == {"v1", "v2"}
        assert mentioning(session, []) == set()


def test_what_a_later_form_took_is_left_to_its_own_end(store: LeadStore) -> None:
    add_events(store, "v1", [said("contact me, i am Ana"), form_is("cancelled"), answered("Gone")])
    with store.database.writing() as session:
        assert scrub_forms(session, "v1", NOW.timestamp() - 1) == 0
        assert scrub_forms(session, "v1", NOW.timestamp()) == 3
    user, form, bot = stored(store, "v1")
    assert (user["text"], form["value"], bot["text"]) == (ERASED, None, ERASED)


def test_idle_conversations_are_deleted_and_the_others_kept(store: LeadStore) -> None:
    add_events(store, "old", [said("hello")])
    add_events(store, "other", [said("hello")])
    with store.database.writing() as session:
        assert idle_since(session, NOW.timestamp()) == []
        assert idle_since(session, NOW.timestamp() + 1) == ["old", "other"]
        delete_conversations(session, ["old"], NOW)
    assert (stored(store, "old"), stored(store, "other")) == ([], [said("hello")])
