"""The questions that the knowledge base answers."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from knowledge import model
from knowledge.encoder import Vectors
from knowledge.snapshot import Snapshot, load, newest_build

RECHECK_SECONDS = 2.0
log = structlog.get_logger()


class KnowledgeBase:
    """Answers queries from the newest build; safe to share between threads.

    Rows are detached and shared: read them, never change them.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._snapshot = load(engine)
        self._checked = time.monotonic()

    def build(self) -> model.Build:
        """Return what the database was made from."""
        return self._current().build

    def occupations(self) -> list[model.Occupation]:
        """Return the roles in the order of the article's front matter."""
        return list(self._current().occupations)

    def certifications(
        self, occupation: str | None = None, organisation: str | None = None
    ) -> list[model.Certification]:
        """Return certifications in article order, of one occupation or organisation if given."""
        return [
            row
            for row in self._current().certifications
            if occupation in (None, row.occupation.key)
            and organisation in (None, row.organisation.key)
        ]

    def certification(self, key: str) -> model.Certification | None:
        """Return one certification."""
        return self._current().certification_of.get(key)

    def organisations(self) -> list[model.Organisation]:
        """Return every body that the article names."""
        return list(self._current().organisations)

    def organisation(self, key: str) -> model.Organisation | None:
        """Return one body."""
        return self._current().organisation_of.get(key)

    def coding_systems(self) -> list[model.CodingSystem]:
        """Return the code sets that the article names."""
        return list(self._current().coding_systems)

    def terms(self) -> list[model.Term]:
        """Return the abbreviations that the article uses."""
        return list(self._current().terms)

    def topics(self) -> list[model.Topic]:
        """Return all topics, also those without a statement."""
        return list(self._current().topics)

    def contacts(self, kind: str | None = None) -> list[model.Contact]:
        """Return the ways to reach the provider: all, or "phone", "email", "url"."""
        return [row for row in self._current().contacts if kind in (None, row.kind)]

    def aliases(self) -> list[model.Alias]:
        """Return every way in which an entity may be written."""
        return list(self._current().aliases)

    def statements(
        self, topic: str | None = None, occupation: str | None = None, shared: bool = True
    ) -> list[model.Statement]:
        """Return statements in article order.

        A topic matches the main or a further topic. An occupation gives its own statements and,
        unless `shared` is false, those that hold for all.
        """
        snapshot = self._current()
        found = snapshot.statements if topic is None else snapshot.statements_on.get(topic, ())
        return [row for row in found if _is_about(row, occupation, shared)]

    def statement(self, key: str) -> model.Statement | None:
        """Return one statement."""
        return self._current().statement_of.get(key)

    def statements_by_keys(self, keys: Iterable[str]) -> list[model.Statement]:
        """Return the statements with these keys in this order, leaving out unknown ones."""
        known = self._current().statement_of
        return [known[key] for key in keys if key in known]

    def figures(self, topic: str | None = None, unit: str | None = None) -> list[model.Figure]:
        """Return figures, those of prose first, of a main topic and in a unit if given."""
        snapshot = self._current()
        found = snapshot.figures if topic is None else snapshot.figures_on.get(topic, ())
        return [row for row in found if unit in (None, row.unit)]

    def figures_told_by(self, statement_key: str) -> list[model.Figure]:
        """Return the figures that a statement tells."""
        return list(self._current().figures_told_by.get(statement_key, ()))

    def figure(self, key: str) -> model.Figure | None:
        """Return one figure."""
        return self._current().figure_of.get(key)

    def salary_of(self, certification_key: str) -> model.Figure | None:
        """Return the pay that the certification tables give for one certification."""
        return self._current().salary_of.get(certification_key)

    def salaries_of(self, certification_keys: Iterable[str]) -> list[model.Figure]:
        """Return the pays of some certifications, in their order, of those that have one."""
        known = self._current().salary_of
        return [known[key] for key in certification_keys if key in known]

    def salaries(
        self, occupation: str | None = None, organisation: str | None = None
    ) -> list[model.Figure]:
        """Return the certifications' pay, highest first, filtered as `certifications` is."""
        wanted = {row.key for row in self.certifications(occupation, organisation)}
        return [row for key, row in self._current().salaries if key in wanted]

    def general_pay(self, unit: str = model.YEARLY) -> model.Figure | None:
        """Return the average pay that is tied to no certification."""
        return next(
            (
                row
                for row in self._current().figures
                if row.certification is None and row.unit == unit and "average" in row.statistic
            ),
            None,
        )

    def words(self) -> frozenset[str]:
        """Return the words of all statements and names, in lower case."""
        return self._current().words

    def embeddings(self) -> tuple[list[str], Vectors]:
        """Return statement keys and one unit row for each."""
        snapshot = self._current()
        return [row.key for row in snapshot.statements], snapshot.vectors

    @property
    def is_due(self) -> bool:
        """Whether the next query looks for a new build first: every two seconds at most."""
        return time.monotonic() - self._checked >= RECHECK_SECONDS

    def look_again(self) -> None:
        """Take a new build if there is one; nothing while another thread looks."""
        if self._lock.acquire(False):
            try:
                self._refresh()
            finally:
                self._checked = time.monotonic()
                self._lock.release()

    def _current(self) -> Snapshot:
        """Return the newest build's rows."""
        if self.is_due:
            self.look_again()
        return self._snapshot

    def _refresh(self) -> None:
        """Load a new build; while the database is out of reach the last one keeps answering."""
        held = (self._snapshot.build.id, self._snapshot.build.built_at.isoformat())
        try:
            newest = newest_build(self._engine)
            if newest is not None and newest != held:
                self._snapshot = load(self._engine)
                log.info("knowledge.reloaded", build=newest[0])
        except SQLAlchemyError as error:
            log.warning("knowledge.unreachable", error=type(error).__name__)


def _is_about(statement: model.Statement, occupation: str | None, shared: bool) -> bool:
    if occupation is None:
        return True
    if statement.occupation is None:
        return shared
    return statement.occupation.key == occupation
