"""`counselor bench`: which measurements there are, and where they can be made."""

from __future__ import annotations

import importlib.util
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli.bench.app import BenchmarksMissing, app
from bot.cli.failures import foreseen

COMMANDS = ("nlu", "intents", "speed", "stages", "soak", "published")


def test_every_measurement_is_listed() -> None:
    shown = CliRunner().invoke(app, ["--help"]).output
    assert all(f"\n  {command} " in shown for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_measurement_has_help(command: str) -> None:
    assert CliRunner().invoke(app, [command, "--help"]).exit_code == 0


def test_an_installation_without_measurements_says_where_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    find_spec = importlib.util.find_spec

    def installed(name: str, *args: Any) -> Any:
        return None if name == "benchmarks" else find_spec(name, *args)

    monkeypatch.setattr(importlib.util, "find_spec", installed)
    error = CliRunner().invoke(app, ["speed"]).exception
    assert isinstance(error, BenchmarksMissing)
    assert foreseen(error) is error
    assert "checkout" in str(error)
