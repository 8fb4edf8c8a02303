"""The tables of every room: made at once, kept as they are afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect
from sqlalchemy.exc import OperationalError

from bot.database.migrate import PARTS, migrate_all
from bot.runtime.store.conversations import ConversationEvent
from bot.runtime.store.migrations import SCHEMA
from knowledge.database import engine_for
from knowledge.settings import PROJECT
from tests.services import needs_postgres, postgres_server

PROCESSES = 3
SECONDS = 120


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=needs_postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'counselor.db'}"
        return
    with postgres_server() as service:
        yield service.url
        engine_for(service.url).dispose()


def test_every_room_gets_its_tables_and_the_second_time_changes_nothing(url: str) -> None:
    assert migrate_all(url) == list(PARTS)
    tables = set(inspect(engine_for(url)).get_table_names())
    assert {"knowledge_figure", "enrollment_lead", "conversation_event", "chat_feedback"} <= tables
    migrate_all(url)
    assert set(inspect(engine_for(url)).get_table_names()) == tables


def test_processes_that_start_together_make_the_tables_once(url: str) -> None:
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "migrate"],
            cwd=PROJECT,
            env={**os.environ, "COUNSELOR_DATABASE_URL": url},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(PROCESSES)
    ]
    told = [process.communicate(timeout=SECONDS)[1] for process in started]
    assert told == [""] * PROCESSES
    assert inspect(engine_for(url)).has_table(ConversationEvent.__tablename__)


@pytest.mark.parametrize("part", PARTS)
def test_the_newest_migration_of_a_room_is_the_one_it_asks_for(part: str) -> None:
    schema = PARTS[part]
    assert ScriptDirectory(str(schema.folder)).get_current_head() == schema.newest


def test_a_database_that_cannot_be_opened_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "counselor.db").mkdir()
    engine: Engine = engine_for(f"sqlite:///{tmp_path / 'counselor.db'}")
    with pytest.raises(OperationalError, match="unable to open"):
        SCHEMA.ensure_current(engine)
