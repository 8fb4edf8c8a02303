"""A request is saved once for a confirmation, and once for a person and day."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.model import Delivery
from tests.actions.enrollment.conftest import NOW, submission


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


@pytest.mark.parametrize(
    ("name", "is_new"),
    [
        ("Ana Lopes", False),
        ("LÓPEZ, ANA", False),
        ("Ana", False),
        ("A. Lopez", False),
        ("Ana Maria Lopez", False),
        ("Maria Ogden", True),
        ("Maria Lopez", True),
        ("Ane Lopez", True),
    ],
)
def test_the_same_person_is_told_by_much_the_same_name(
    sqlite_store: LeadStore, name: str, is_new: bool
) -> None:
    sqlite_store.save(submission())
    assert sqlite_store.save(submission(key="c2", name=name)).created is is_new


def test_accents_make_no_other_person(sqlite_store: LeadStore) -> None:
    sqlite_store.save(submission(name="Zoë Ñúñéz"))
    assert not sqlite_store.save(submission(key="c2", name="zoe nunez")).created


def test_what_is_to_be_delivered_is_committed_with_the_request(tmp_path: Path) -> None:
    store = LeadStore(f"sqlite:///{tmp_path / 'leads.db'}", notices=("webhook", "email"))
    store.save(submission())
    store.save(submission())
    store.save(submission(key="c2"))
    with store.database.reading() as session:
        rows = session.scalars(select(Delivery).order_by(Delivery.id)).all()
    assert [(row.kind, row.event) for row in rows] == [
        ("webhook", "lead.created"),
        ("email", "lead.created"),
        ("webhook", "lead.updated"),
        ("email", "lead.updated"),
    ]
    assert len({row.key for row in rows}) == 4
    store.database.engine.dispose()


def test_nothing_of_a_request_that_fails_is_kept(sqlite_store: LeadStore) -> None:
    with pytest.raises(StatementError):
        sqlite_store.save(submission(consent_at="yesterday"))
    assert sqlite_store.select() == []
    assert sqlite_store.save(submission()).created
