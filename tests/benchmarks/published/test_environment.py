"""Which Python Rasa as published is run with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.published.environment import PYTHON_VARIABLE, find_python
from bot.runtime.errors import CounselorError


def program(folder: Path, name: str, says: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\necho {says}\n")
    path.chmod(0o755)
    return path


def test_python_is_found_on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = program(tmp_path, "python3.10", "3.10")
    monkeypatch.delenv(PYTHON_VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert find_python() == there


def test_python_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = program(tmp_path, "my-python", "3.10")
    monkeypatch.setenv(PYTHON_VARIABLE, str(there))
    assert find_python() == there


def test_another_version_that_is_named_is_refused() -> None:
    with pytest.raises(CounselorError, match=r"no Python 3\.10"):
        find_python(Path(sys.executable))


def test_without_python_310_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PYTHON_VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert find_python() is None
