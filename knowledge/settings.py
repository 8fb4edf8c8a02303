"""Where the program keeps its data; read from the environment once, at the edges."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
DEFAULT_ARTICLE = PROJECT / "knowledge" / "article.md"


@dataclass(frozen=True)
class Storage:
    """The folder for databases and models, and the database's SQLAlchemy URL."""

    data_dir: Path
    database_url: str

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Storage:
        """Read COUNSELOR_DATA_DIR and COUNSELOR_DATABASE_URL; SQLite in `var` by default."""
        data_dir = Path(environment.get("COUNSELOR_DATA_DIR") or PROJECT / "var").resolve()
        default_url = f"sqlite:///{data_dir / 'counselor.db'}"
        return cls(data_dir, environment.get("COUNSELOR_DATABASE_URL") or default_url)
