"""Rasa as published: where it comes from and what is said about it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.extent import Extent
from benchmarks.published import NO_PYTHON, Wanted, notes, stopped
from benchmarks.published_environment import PYTHON_VARIABLE, find_python
from benchmarks.published_project import Published, default_config
from bot.runtime.errors import CounselorError

DEFAULTS = """
recipe: default.v1
pipeline:
- name: WhitespaceTokenizer
- {name: DIETClassifier, epochs: 100}
policies:
- {name: TEDPolicy, epochs: 100}
- name: RulePolicy
"""


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
    assert notes(None, Wanted()) == [NO_PYTHON]


def published(tmp_path: Path, epochs: int) -> Published:
    recipe = tmp_path / "env/lib/python3.10/site-packages/rasa/engine/recipes/config_files"
    recipe.mkdir(parents=True)
    (recipe / "default_config.yml").write_text(DEFAULTS)
    return Published(tmp_path / "env", tmp_path / "project", epochs, 1.0)


def test_the_default_configuration_changes_in_nothing_but_the_epochs(tmp_path: Path) -> None:
    config = default_config(published(tmp_path, 5).environment, 5)
    assert config["pipeline"] == [
        {"name": "WhitespaceTokenizer"},
        {"name": "DIETClassifier", "epochs": 5},
    ]
    assert config["policies"] == [{"name": "TEDPolicy", "epochs": 5}, {"name": "RulePolicy"}]


def test_the_notes_tell_what_was_trained(tmp_path: Path) -> None:
    made = published(tmp_path, 7)
    made.folder.mkdir()
    (made.folder / "config.yml").write_text(DEFAULTS)
    told = notes(made, Wanted())
    assert told[0] == "Pipeline of the published side: WhitespaceTokenizer, DIETClassifier."
    assert told[1] == "Its policies: TEDPolicy, RulePolicy."
    assert "7 epochs instead of 100" in told[2]


def test_a_long_conversation_that_was_ended_early_is_told() -> None:
    sides = {
        "quick": {"long conversation": {"messages": 500, "last ms": 10.0}},
        "slow": {"long conversation": {"messages": 320, "last ms": 1234.0}},
    }
    assert stopped(sides, Extent(long_seconds=300)) == [
        "The long conversation of slow was ended at message 320, after 300 s; "
        "a message took 1234 ms there."
    ]
