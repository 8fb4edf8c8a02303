"""The server's own database role can answer, and can change nothing but rows."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import ProgrammingError

from bot.database.grants import GrantsNeedPostgres, grant
from knowledge.settings import PROJECT
from tests.bot.channel.serving import request
from tests.deploy.conftest import NEEDS
from tests.deploy.deployment import Release, url_of

pytestmark = NEEDS
Execute = Callable[[str], None]
APP = "counselor_app"
TALK = [
    "please contact me",
    "Anna Example",
    "by email",
    "anna@example.com",
    "medical coding",
    "yes, I agree",
    "yes",
]


@pytest.fixture(scope="module")
def tables(release: Release) -> list[str]:
    engine = create_engine(url_of(release.postgres, "counselor"))
    with engine.connect() as connection:
        query = text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        found = sorted(connection.execute(query).scalars())
    engine.dispose()
    return found


@pytest.fixture
def execute(release: Release) -> Iterator[Execute]:
    """Run a statement as the server's role."""
    engine = create_engine(url_of(release.postgres, APP))

    def run(statement: str) -> None:
        with engine.begin() as connection:
            connection.execute(text(statement))

    yield run
    engine.dispose()


def test_every_path_of_the_server_works_with_the_servers_role(
    release: Release, nodes: list[int]
) -> None:
    url = f"http://127.0.0.1:{nodes[0]}/chat"
    token = request("POST", f"{url}/sessions").body["token"]
    replies = [request("POST", f"{url}/messages", {"text": said}, token) for said in TALK]
    assert {reply.status for reply in replies} == {200}
    saved = replies[-1].body[-1]["custom"]["form"]
    assert saved["status"] == "saved"
    judged = {"message_id": replies[0].body[0]["id"], "helpful": True}
    assert request("POST", f"{url}/feedback", judged, token).status == 200
    assert len(request("GET", f"{url}/history", token=token).body) > len(TALK)
    for command in (
        ["leads", "list", "--json"],
        ["retention", "run"],
        ["leads", "erase", saved["reference"], "--yes"],
    ):
        done = staff(release, command)
        assert done.returncode == 0, done.stderr
    assert request("DELETE", f"{url}/session", token=token).status == 204


def staff(release: Release, command: list[str]) -> subprocess.CompletedProcess[str]:
    """A command of the staff's, with the server's role."""
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *command],
        cwd=PROJECT,
        env={**os.environ, **release.environment("assistant")},
        capture_output=True,
        text=True,
    )


def test_no_table_can_be_dropped_changed_or_emptied(tables: list[str], execute: Execute) -> None:
    assert len(tables) > 15
    for table in tables:
        for statement in (
            f"DROP TABLE {table}",
            f"ALTER TABLE {table} ADD COLUMN more text",
            f"TRUNCATE {table}",
            f"CREATE INDEX ON {table} ((1))",
        ):
            refused(execute, statement)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE another (id int)",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE ROLE somebody",
        "CREATE SCHEMA another",
        "ALTER ROLE counselor_migrator PASSWORD 'x'",
        "SET ROLE counselor_migrator",
        "COPY conversation_event TO '/tmp/stolen'",
        "COPY conversation_event TO PROGRAM 'cat'",
        "UPDATE knowledge_statement SET text = 'forged'",
        "DELETE FROM knowledge_figure",
        "UPDATE conversation_version SET version_num = '0'",
    ],
)
def test_nothing_that_the_server_does_not_need_is_allowed(execute: Execute, statement: str) -> None:
    refused(execute, statement)


def refused(execute: Execute, statement: str) -> None:
    with pytest.raises(ProgrammingError, match=r"permission denied|must be (owner|superuser)"):
        execute(statement)


def test_the_article_is_not_built_by_the_server(release: Release) -> None:
    done = staff(release, ["knowledge", "build", "--force"])
    assert done.returncode == 1
    assert "permission denied" in done.stderr or "refused" in done.stderr


@pytest.mark.parametrize("role", [APP, "counselor_migrator"])
def test_no_role_is_a_superuser(release: Release, role: str) -> None:
    engine = create_engine(url_of(release.postgres, role))
    for statement in ("CREATE ROLE somebody", "CREATE DATABASE another"):
        with engine.connect() as connection, pytest.raises(ProgrammingError, match="permission"):
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text(statement))
    engine.dispose()


def test_granting_needs_postgresql_and_says_so() -> None:
    with pytest.raises(GrantsNeedPostgres, match="COUNSELOR_DATABASE_URL"):
        grant("sqlite://", APP)
