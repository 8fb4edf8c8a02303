"""The files of requests that wait: private, sealed, whole."""

from __future__ import annotations

import stat
from pathlib import Path

from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.spool import Spool
from actions.enrollment.store.vault import Vault, new_key
from tests.actions.enrollment.conftest import submission


def test_files_are_private_and_nothing_is_half_written(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    spool.keep(submission())
    (path,) = (tmp_path / "spool").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "spool").stat().st_mode) == 0o700


def test_files_are_sealed_when_there_is_a_key(tmp_path: Path) -> None:
    key = new_key()
    Spool(tmp_path, Vault([key])).keep(submission())
    (path,) = tmp_path.iterdir()
    assert "Lopez" not in path.read_text()
    assert Spool(tmp_path, Vault([key])).waiting() == [submission()]
    assert Spool(tmp_path, Vault([new_key()])).waiting() == []
    assert path.exists()


def test_a_file_that_is_none_is_left_and_the_others_delivered(
    tmp_path: Path, sqlite_store: LeadStore
) -> None:
    spool = Spool(tmp_path / "spool")
    spool.keep(submission())
    (tmp_path / "spool" / "broken.request").write_text("{")
    assert spool.deliver(sqlite_store.save) == 1
    assert len(spool) == 1
