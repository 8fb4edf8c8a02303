"""Contact data at rest: sealed, found again, and sealed anew with another key."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.rotation import reseal_all
from actions.enrollment.store.vault import KeyProblem, Vault, new_key
from tests.actions.enrollment.conftest import submission


def raw(store: LeadStore) -> str:
    """Everything that stands in the table of requests."""
    with store.database.engine.connect() as connection:
        return str(connection.execute(text("SELECT * FROM enrollment_lead")).all())


def test_contact_data_is_unreadable_in_the_database(database_url: str) -> None:
    store = LeadStore(database_url, Vault([new_key()]))
    store.save(submission(phone="+12125550177"))
    for value in ("Ana", "Lopez", "ana.lopez", "2125550177"):
        assert value not in raw(store)
    (record,) = store.find("Ana.Lopez@example.com")
    assert (record.name, record.phone) == ("Ana Lopez", "+12125550177")
    store.database.engine.dispose()


def test_keys_are_rotated_without_losing_anyone(tmp_path: Path) -> None:
    url, old, new = f"sqlite:///{tmp_path / 'leads.db'}", new_key(), new_key()
    reference = LeadStore(url, Vault([old])).save(submission()).reference
    both = LeadStore(url, Vault([new, old]))
    assert [r.reference for r in both.find("ana.lopez@example.com")] == [reference]
    assert both.save(submission(key="c2")).reference == reference
    assert reseal_all(both.database) == 1
    only_new = LeadStore(url, Vault([new]))
    assert [r.name for r in only_new.find("ana.lopez@example.com")] == ["Ana Lopez"]
    only_new.database.engine.dispose()


def test_keys_can_be_added_to_readable_data(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'leads.db'}"
    LeadStore(url).save(submission())
    sealed = LeadStore(url, Vault([new_key()]))
    assert [r.name for r in sealed.find("ana.lopez@example.com")] == ["Ana Lopez"]
    reseal_all(sealed.database)
    assert "Lopez" not in raw(sealed)
    assert [r.name for r in sealed.find("ana.lopez@example.com")] == ["Ana Lopez"]
    sealed.database.engine.dispose()


def test_a_missing_or_wrong_key_is_told(tmp_path: Path) -> None:
    sealed = Vault([new_key()]).seal("Ana")
    with pytest.raises(KeyProblem, match="COUNSELOR_ENCRYPTION_KEYS"):
        Vault().open(sealed)
    with pytest.raises(KeyProblem, match="add the key"):
        Vault([new_key()]).open(sealed)
    with pytest.raises(KeyProblem, match="new-key"):
        Vault(["no key"])


def test_the_same_contact_in_other_letters_has_the_same_fingerprint() -> None:
    vault = Vault([new_key()])
    assert vault.fingerprint("Ana@Example.com") == vault.fingerprint("ana@example.com ")
    assert vault.fingerprint("ana@example.com") != Vault().fingerprint("ana@example.com")
