"""What Alembic runs: the migrations, on the connection that it was handed."""

from __future__ import annotations

from bot.runtime.store.conversations import Base
from knowledge.schema import run_migrations

run_migrations(Base.metadata)
