"""Building, opening and verifying the database."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from knowledge.database import DatabaseError, engine_for
from knowledge.migrations import SCHEMA
from knowledge.model import Base
from knowledge.reading.front_matter import ArticleError
from knowledge.store import (
    article_digest,
    build,
    is_current,
    open_knowledge,
    upgrade,
    verify,
)
from tests.knowledge.articles import (
    HEAD,
    BrokenEncoder,
    WordEncoder,
    default_article,
    pharmacy_article,
    sqlite_url,
)

SMALL = HEAD + "## Duties of a sower\n\nSowers dig. {#dig}\n"


def test_a_build_tells_what_it_made(tmp_path: Path) -> None:
    steps: list[str] = []
    report = build(sqlite_url(tmp_path), pharmacy_article(), WordEncoder(), progress=steps.append)
    assert report.counts["certifications"] == 3
    assert report.counts["figures"] == 5
    assert report.problems == ()
    assert steps == ["reading the article", "encoding 10 statements", "writing the database"]


def test_a_built_database_is_whole_and_current(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    build(url, SMALL, WordEncoder())
    assert verify(url) == []
    assert is_current(url, SMALL, WordEncoder.digest)
    assert not is_current(url, SMALL + "They rest.\n", WordEncoder.digest)
    assert not is_current(url, SMALL, "another encoder")


def test_a_database_that_is_not_there_is_not_current(tmp_path: Path) -> None:
    assert not is_current(sqlite_url(tmp_path), SMALL)
    assert not (tmp_path / "knowledge.db").exists()


def test_a_new_build_replaces_the_former_one(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    build(url, pharmacy_article(), WordEncoder())
    build(url, SMALL, WordEncoder())
    knowledge = open_knowledge(url)
    assert [row.key for row in knowledge.statements()] == ["dig"]
    assert knowledge.certifications() == []
    assert knowledge.build().article_digest == article_digest(SMALL)


def test_a_failed_build_leaves_the_former_one(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    build(url, SMALL, WordEncoder())
    with pytest.raises(RuntimeError, match="no model"):
        build(url, pharmacy_article(), BrokenEncoder())
    with pytest.raises(ArticleError):
        build(url, HEAD, WordEncoder())
    assert [row.key for row in open_knowledge(url).statements()] == ["dig"]


def test_a_build_that_fails_while_writing_leaves_the_former_one(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    build(url, SMALL, WordEncoder())
    with engine_for(url).begin() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER refuse BEFORE INSERT ON knowledge_figure "
            "BEGIN SELECT RAISE(ABORT, 'disk full'); END"
        )
    with pytest.raises(Exception, match="disk full"):
        build(url, pharmacy_article(), WordEncoder())
    assert [row.key for row in open_knowledge(url).statements()] == ["dig"]
    assert is_current(url, SMALL, WordEncoder.digest)


def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "made" / "on demand")
    build(url, SMALL, WordEncoder())
    mode = (tmp_path / "made" / "on demand" / "knowledge.db").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_a_missing_database_says_how_to_build_it(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="run `counselor knowledge build`"):
        open_knowledge(sqlite_url(tmp_path))


def test_a_database_of_another_version_says_how_to_rebuild_it(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    build(url, SMALL, WordEncoder())
    with engine_for(url).begin() as connection:
        connection.exec_driver_sql("UPDATE knowledge_build SET schema_version = '0000-x'")
    with pytest.raises(DatabaseError, match="another version"):
        open_knowledge(url)


def test_a_folder_that_cannot_be_made_says_what_to_set(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(DatabaseError, match="COUNSELOR_DATA_DIR"):
        build(sqlite_url(tmp_path / "file"), SMALL, WordEncoder())


def test_a_file_that_is_no_database_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "knowledge.db").write_text("x" * 5000)
    with pytest.raises(DatabaseError, match="not a database"):
        open_knowledge(sqlite_url(tmp_path))


@pytest.mark.parametrize("url", ["nonsense", "martian://x", "sqlitee:///x.db"])
def test_a_url_that_is_none_says_how_to_write_one(url: str) -> None:
    with pytest.raises(DatabaseError, match="sqlite:///"):
        open_knowledge(url)


def test_a_password_is_not_shown() -> None:
    url = "postgresql://someone:secret@127.0.0.1:1/nowhere"
    with pytest.raises(DatabaseError) as caught:
        open_knowledge(url)
    assert "secret" not in str(caught.value)


def test_builds_at_the_same_time_wait_for_each_other(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    build(url, SMALL, WordEncoder())
    threads = [threading.Thread(target=build, args=(url, SMALL, WordEncoder())) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    knowledge = open_knowledge(url)
    assert knowledge.build().id == 4
    assert len(knowledge.statements()) == 1


def test_migrations_make_the_tables_of_the_model(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    upgrade(url)
    upgrade(url)
    with engine_for(url).connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"version_table": SCHEMA.version_table}
        )
        assert context.get_current_revision() == SCHEMA.newest
        assert compare_metadata(context, Base.metadata) == []


def test_the_schema_version_is_that_of_the_newest_migration() -> None:
    assert ScriptDirectory(str(SCHEMA.folder)).get_current_head() == SCHEMA.newest


def test_other_tables_of_the_database_are_left_alone(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    upgrade(url)
    with engine_for(url).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE leads (name TEXT)")
        connection.exec_driver_sql("INSERT INTO leads VALUES ('Ada')")
    build(url, default_article(), WordEncoder())
    with engine_for(url).connect() as connection:
        assert connection.exec_driver_sql("SELECT name FROM leads").scalar() == "Ada"
