"""The schema by migrations is the schema of the model."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.migrations import SCHEMA
from actions.enrollment.store.model import Base


def test_migrations_make_the_tables_of_the_model(store: LeadStore) -> None:
    store.select()
    with store.database.engine.connect() as connection:
        options = {
            "version_table": SCHEMA.version_table,
            "include_name": lambda name, kind, _: kind != "table" or name in Base.metadata.tables,
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []


def test_the_program_knows_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(SCHEMA.folder))
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA.newest
