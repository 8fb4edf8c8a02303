"""`counselor leads` and `counselor retention`, as the staff uses them."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from actions.enrollment.service import enrollment_service
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.spool import Spool
from bot.cli import leads, retention
from tests.actions.enrollment.conftest import NOW, submission


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LeadStore]:
    """The store of a data folder that the commands use."""
    monkeypatch.setenv("COUNSELOR_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("COUNSELOR_DATABASE_URL", raising=False)
    enrollment_service.cache_clear()
    yield enrollment_service().store
    enrollment_service().store.database.engine.dispose()
    enrollment_service.cache_clear()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(leads.app, list(arguments))


def test_an_empty_store_is_an_empty_list(store: LeadStore) -> None:
    assert json.loads(run("list", "--json").stdout) == []
    assert "no such requests" in run("list").stdout


def test_requests_are_listed_as_json_and_as_lines(store: LeadStore) -> None:
    reference = store.save(submission()).reference
    (row,) = json.loads(run("list", "--json").stdout)
    assert (row["reference"], row["phone"], row["consent"]) == (reference, None, True)
    assert reference in run("list").stdout
    assert run("list", "--status", "closed").stdout.startswith("There are no")
    assert json.loads(run("list", "--json", "--program", "billing", "--since", "2026-11-23").stdout)
    assert not json.loads(run("list", "--json", "--until", "2026-11-23").stdout)


def test_a_status_that_does_not_exist_is_wrong_usage(store: LeadStore) -> None:
    assert run("list", "--status", "lost").exit_code == 2
    assert run("set-status", "REQ-22222222", "erased").exit_code == 2


def test_a_request_is_shown_and_its_status_set(store: LeadStore) -> None:
    reference = store.save(submission()).reference
    assert "Ana Lopez" in run("show", reference.lower()).stdout
    assert run("set-status", reference, "contacted").exit_code == 0
    assert store.select()[0].status == "contacted"


def test_what_is_not_there_ends_with_one_and_what_to_do(store: LeadStore) -> None:
    for command in (("show", "REQ-22222222"), ("set-status", "REQ-22222222", "closed")):
        result = run(*command)
        assert result.exit_code == 1
        assert "counselor leads list" in result.stderr


def test_an_export_is_private_and_opens_in_a_spreadsheet(store: LeadStore, tmp_path: Path) -> None:
    store.save(submission(name="=HYPERLINK(1)"))
    target = tmp_path / "leads.csv"
    target.touch(mode=0o644)
    assert run("export", "--output", str(target)).exit_code == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert target.read_bytes().startswith(b"\xef\xbb\xbfreference,")
    assert "'=HYPERLINK" in target.read_text("utf-8-sig")
    assert json.loads(run("export", "--format", "json").stdout)[0]["name"] == "=HYPERLINK(1)"


def test_an_erasure_is_asked_for_and_told(store: LeadStore) -> None:
    store.save(submission())
    declined = CliRunner().invoke(leads.app, ["erase", "ana.lopez@example.com"], input="n\n")
    assert declined.exit_code == 1
    assert store.select()[0].name == "Ana Lopez"
    done = run("erase", "ana.lopez@example.com", "--yes")
    assert "1 requests" in done.stdout
    assert store.select()[0].name is None
    assert "Nothing was stored" in run("erase", "ana.lopez@example.com", "--yes").stdout


def test_what_cannot_be_a_contact_is_wrong_usage(store: LeadStore) -> None:
    assert run("erase", "everyone", "--yes").exit_code == 2


def test_the_spool_is_delivered_before_the_list_is_shown(store: LeadStore, tmp_path: Path) -> None:
    Spool(tmp_path / "spool").keep(submission())
    assert len(json.loads(run("list", "--json").stdout)) == 1


def test_keys_are_made_and_used_to_seal(store: LeadStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.save(submission())
    monkeypatch.setenv("COUNSELOR_ENCRYPTION_KEYS", run("new-key").stdout.strip())
    enrollment_service.cache_clear()
    assert run("reseal").exit_code == 0
    assert json.loads(run("list", "--json").stdout)[0]["name"] == "Ana Lopez"


def test_retention_counts_before_it_erases(
    store: LeadStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNSELOR_RETENTION_LEADS_DAYS", "1")
    store.save(submission(created_at=NOW - timedelta(days=30)))
    counted = CliRunner().invoke(retention.app, ["run"])
    assert "Would be erased: 1 requests" in counted.stdout
    assert store.select()[0].name == "Ana Lopez"
    erased = CliRunner().invoke(retention.app, ["run", "--no-dry-run", "--json"])
    assert json.loads(erased.stdout)["leads"] == 1
    assert store.select()[0].name is None
