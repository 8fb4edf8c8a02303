"""What Alembic runs: the migrations, on the connection that it was handed."""

from __future__ import annotations

from actions.enrollment.store.model import Base
from knowledge.schema import run_migrations

run_migrations(Base.metadata)
