"""The database of contact requests: sessions that read or write, and who is found by what."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from actions.enrollment.reference import find_reference
from actions.enrollment.store.migrations import SCHEMA
from actions.enrollment.store.model import Lead
from actions.enrollment.store.vault import Vault
from knowledge.database import WRITES, engine_for, make_file


class LeadDatabase:
    """The configured database with its tables current; safe for several threads and processes."""

    def __init__(self, database_url: str, vault: Vault | None = None) -> None:
        self.database_url = database_url
        self.vault = vault or Vault()
        self.engine = engine_for(database_url)
        self._current = False

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only reads."""
        self._prepare()
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session in one transaction that writes; on SQLite it is on the disk when it ends."""
        self._prepare()
        engine = self.engine.execution_options(**{WRITES: True})
        with engine.connect() as connection:
            if connection.dialect.name == "sqlite":
                # against a power cut, not only a crash; settable before the transaction begins
                cursor = connection.connection.cursor()
                cursor.execute("PRAGMA synchronous = FULL")
                cursor.close()
            with Session(connection, expire_on_commit=False) as session, session.begin():
                yield session

    def matching(self, session: Session, who: str) -> list[Lead]:
        """The rows of a reference, an e-mail address or a phone number, the newest first."""
        reference = find_reference(who)
        prints = self.vault.fingerprints(who)
        condition = (
            Lead.reference == reference
            if reference
            else or_(Lead.email_hash.in_(prints), Lead.phone_hash.in_(prints))
        )
        newest_first = Lead.created_at.desc(), Lead.id.desc()
        return list(session.scalars(select(Lead).where(condition).order_by(*newest_first)))

    def _prepare(self) -> None:
        if not self._current:
            make_file(self.database_url)
            SCHEMA.ensure_current(self.engine)
            self._current = True
