"""`counselor knowledge`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.knowledge import app
from knowledge.reading.front_matter import ArticleError
from tests.knowledge.articles import HEAD, PHARMACY


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder."""
    monkeypatch.setenv("COUNSELOR_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("COUNSELOR_DATABASE_URL", raising=False)
    return tmp_path


@pytest.fixture
def built(data: Path) -> Path:
    """A data folder with the made-up article's knowledge base."""
    assert run("build", "--article", str(PHARMACY)).exit_code == 0
    return data


def run(*arguments: str) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(app, arguments)


def test_build_says_what_it_made(data: Path) -> None:
    result = run("build", "--article", str(PHARMACY))
    assert "10 statements" in result.stdout
    assert "reading the article" in result.stderr
    assert (data / "counselor.db").exists()


def test_build_is_skipped_when_nothing_changed(built: Path) -> None:
    assert "up to date" in run("build", "--article", str(PHARMACY)).stdout
    assert "built in" in run("build", "--article", str(PHARMACY), "--force").stdout


def test_build_reports_in_json(data: Path) -> None:
    report = json.loads(run("build", "--article", str(PHARMACY), "--json").stdout)
    assert report["built"] is True
    assert report["counts"]["certifications"] == 3
    again = json.loads(run("build", "--article", str(PHARMACY), "--json").stdout)
    assert again["built"] is False


def test_build_warns_of_lines_that_it_could_not_read(data: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.md"
    article.write_text(HEAD + "## Duties\n\nThey have 7 tools.\n")
    result = run("build", "--article", str(article))
    assert result.exit_code == 0
    assert "warning: line 11: the number 7 has no unit" in result.stderr


def test_show_gives_a_summary(built: Path) -> None:
    result = run("show")
    assert "Fernhill Training" in result.stdout
    assert json.loads(run("show", "--json").stdout)["counts"]["figures"] == 5


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("statements", "retail-counter"),
        ("figures", "salary-crpt"),
        ("certifications", "chpt-s"),
        ("organisations", "gdt"),
        ("occupations", "hospital"),
        ("coding_systems", "ndc"),
        ("topics", "remote"),
    ],
)
def test_show_lists_the_rows_of_a_kind(built: Path, kind: str, key: str) -> None:
    assert key in {row["key"] for row in json.loads(run("show", kind, "--json").stdout)}
    assert key in run("show", kind).stdout


def test_show_filters_by_topic_and_occupation(built: Path) -> None:
    arguments = ("show", "statements", "--topic", "duties", "--occupation", "hospital", "--json")
    keys = [row["key"] for row in json.loads(run(*arguments).stdout)]
    assert keys == ["hospital-mixing", "hospital-rounds"]


def test_an_unknown_topic_is_wrong_usage(built: Path) -> None:
    result = run("show", "statements", "--topic", "zebras")
    assert result.exit_code == 2
    assert "there is no topic zebras" in result.stderr


def test_search_gives_the_nearest_statements(built: Path) -> None:
    rows = json.loads(run("search", "phone number", "--limit", "2", "--json").stdout)
    assert len(rows) == 2
    assert "contact-all" in {row["key"] for row in rows}
    assert "contact-all" in run("search", "phone number").stdout


def test_check_finds_what_another_article_does_not_know(built: Path) -> None:
    result = run("check", "--article", str(PHARMACY), "--json")
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert report["ok"] is False
    assert report["faults"]


def test_check_finds_a_stale_database(built: Path) -> None:
    result = run("check")
    assert result.exit_code == 1
    assert "made from another text of the article" in result.stderr


def test_the_project_passes_its_check(data: Path) -> None:
    assert run("build").exit_code == 0
    result = run("check")
    assert result.stderr == ""
    assert result.exit_code == 0
    assert "with source and date" in result.stdout


def test_an_article_that_cannot_be_read_says_what_to_do(data: Path) -> None:
    result = run("build", "--article", str(data / "none.md"))
    assert isinstance(result.exception, ArticleError)
    assert "name a text file with --article" in str(result.exception)


def test_a_missing_database_is_one_line_on_stderr(data: Path) -> None:
    command = [sys.executable, "-m", "bot.cli", "knowledge", "show"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "run `counselor knowledge build`" in done.stderr
