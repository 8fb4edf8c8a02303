"""What the server's own role may do in PostgreSQL: use the tables, never change them."""

from __future__ import annotations

from sqlalchemy import Connection, inspect

from bot.runtime.errors import CounselorError
from knowledge.database import engine_for
from knowledge.model import Base as Knowledge

READ = "SELECT"
WRITE = "SELECT, INSERT, UPDATE, DELETE"
OF_VERSIONS = "_version"


class GrantsNeedPostgres(CounselorError):
    """A role was named for a database that has none."""

    def __init__(self) -> None:
        super().__init__(
            "Only PostgreSQL has roles; set COUNSELOR_DATABASE_URL to it, or leave --grant-to out."
        )


def grant(database_url: str, role: str) -> int:
    """Give a role what the server needs, and nothing more; return for how many tables."""
    engine = engine_for(database_url)
    if engine.dialect.name != "postgresql":
        raise GrantsNeedPostgres
    with engine.begin() as connection:
        return _grant(connection, role)


def _grant(connection: Connection, role: str) -> int:
    quote = connection.dialect.identifier_preparer.quote
    read_only = set(Knowledge.metadata.tables)
    tables = inspect(connection).get_table_names()
    for table in tables:
        rights = READ if table in read_only or table.endswith(OF_VERSIONS) else WRITE
        connection.exec_driver_sql(f"REVOKE ALL ON {quote(table)} FROM {quote(role)}")
        connection.exec_driver_sql(f"GRANT {rights} ON {quote(table)} TO {quote(role)}")
    connection.exec_driver_sql(
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {quote(role)}"
    )
    return len(tables)
