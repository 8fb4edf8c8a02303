"""`counselor report`, as the staff uses it."""

from __future__ import annotations

import asyncio
import json
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import report
from tests.deployment import Deployment

SAID = ("How much is tuition?", "My name is Zoltan Kovacs, what are the course fees?")


def run(deployment: Deployment, *arguments: str) -> Result:
    return CliRunner().invoke(report.app, list(arguments), env=deployment.environment)


@pytest.fixture(scope="module")
def talked(deployment: Deployment) -> Deployment:
    """A data folder in which somebody has just talked."""
    from bot.runtime.assistant import load_assistant

    with deployment.entered(), asyncio.Runner() as runner:
        assistant = load_assistant(deployment.project())
        for text in SAID:
            runner.run(assistant.reply("report-visitor", text))
        assistant.close()
    return deployment


def test_what_was_just_asked_is_in_the_report_without_names(talked: Deployment) -> None:
    done = run(talked, "--json")
    assert done.exit_code == 0, done.output
    made = json.loads(done.stdout)
    assert made["days"][-1]["messages"] >= 2
    assert made["topics"]["ask_cost"] >= 2
    (fees,) = [asked for asked in made["unanswered"] if "How much is tuition?" in str(asked)]
    assert fees["count"] >= 2
    assert "ovacs" not in done.stdout
    assert made["stale"]


def test_the_terminal_gets_columns_and_the_page_goes_to_its_owner_only(
    talked: Deployment, tmp_path: Path
) -> None:
    assert "CONVERSATIONS AND MESSAGES" in run(talked).stdout
    page = tmp_path / "report.html"
    page.touch(0o644)
    assert run(talked, "--html", str(page)).exit_code == 0
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert "ovacs" not in page.read_text("utf-8")


def test_a_period_before_anything_was_said_is_empty(talked: Deployment) -> None:
    today = datetime.now(UTC).date()
    past = run(talked, "--json", "--until", str(today - timedelta(days=400)))
    made = json.loads(past.stdout)
    assert (made["messages"], len(made["days"]), made["unanswered"]) == (0, 30, [])


def test_how_old_a_figure_may_be_is_an_option(talked: Deployment) -> None:
    lenient = json.loads(run(talked, "--json", "--stale-after", "36500").stdout)
    strict = json.loads(run(talked, "--json", "--stale-after", "1").stdout)
    assert len(lenient["stale"]) < len(strict["stale"])
    assert all(stale["day"] is None for stale in lenient["stale"])


def test_a_period_that_ends_before_it_begins_is_wrong_usage(deployment: Deployment) -> None:
    done = run(deployment, "--since", "2026-02-01", "--until", "2026-01-01")
    assert done.exit_code == 2
    assert "--since" in done.output


def test_a_page_that_cannot_be_written_says_where_to(
    deployment: Deployment, tmp_path: Path
) -> None:
    done = run(deployment, "--html", str(tmp_path / "missing" / "report.html"))
    assert "name a file in a folder" in str(done.exception)
