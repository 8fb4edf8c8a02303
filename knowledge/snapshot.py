"""One build of the knowledge base, read as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, undefer

from knowledge import model
from knowledge.encoder import DIMENSIONS, Vectors

WORD = re.compile(r"[\w-]+")
Row = TypeVar("Row", bound=model.Base)
Keyed = TypeVar("Keyed", model.Certification, model.Organisation, model.Statement, model.Figure)


@dataclass(frozen=True)
class Snapshot:
    """Every row of one build, detached."""

    build: model.Build
    occupations: tuple[model.Occupation, ...]
    certifications: tuple[model.Certification, ...]
    organisations: tuple[model.Organisation, ...]
    coding_systems: tuple[model.CodingSystem, ...]
    terms: tuple[model.Term, ...]
    topics: tuple[model.Topic, ...]
    contacts: tuple[model.Contact, ...]
    aliases: tuple[model.Alias, ...]
    statements: tuple[model.Statement, ...]
    figures: tuple[model.Figure, ...]
    vectors: Vectors
    words: frozenset[str]
    """The words of all statements and names, in lower case."""

    @cached_property
    def certification_of(self) -> dict[str, model.Certification]:
        """Certifications by key."""
        return _by_key(self.certifications)

    @cached_property
    def organisation_of(self) -> dict[str, model.Organisation]:
        """Organisations by key."""
        return _by_key(self.organisations)

    @cached_property
    def statement_of(self) -> dict[str, model.Statement]:
        """Statements by key."""
        return _by_key(self.statements)

    @cached_property
    def statements_on(self) -> dict[str, tuple[model.Statement, ...]]:
        """Statements in article order by the key of each of their topics."""
        found: dict[str, list[model.Statement]] = {}
        for row in self.statements:
            for key in {topic.key for topic in row.topics}:
                found.setdefault(key, []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def figures_on(self) -> dict[str, tuple[model.Figure, ...]]:
        """Figures by the key of their main topic."""
        found: dict[str, list[model.Figure]] = {}
        for row in self.figures:
            found.setdefault(row.topic.key, []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def figures_told_by(self) -> dict[str, tuple[model.Figure, ...]]:
        """Figures by the key of the statement that tells them."""
        found: dict[str, list[model.Figure]] = {}
        for row in self.figures:
            if row.statement is not None:
                found.setdefault(row.statement.key, []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def figure_of(self) -> dict[str, model.Figure]:
        """Figures by key."""
        return _by_key(self.figures)

    @cached_property
    def salaries(self) -> tuple[tuple[str, model.Figure], ...]:
        """The pays of the certification tables with the certification's key, highest first."""
        told = [
            (row.certification.key, row)
            for row in self.figures
            if row.certification and row.statement is None
        ]
        return tuple(sorted(told, key=lambda pay: -pay[1].value))

    @cached_property
    def salary_of(self) -> dict[str, model.Figure]:
        """The highest pay of each certification, by its key."""
        return dict(reversed(self.salaries))


def load(engine: Engine) -> Snapshot:
    """Read a whole build; an article has some hundred rows."""
    if engine.dialect.name == "postgresql":
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    with Session(engine, expire_on_commit=False) as session:
        snapshot = _read(session)
        session.expunge_all()
    return snapshot


def _read(session: Session) -> Snapshot:
    statements = tuple(
        session.scalars(
            select(model.Statement)
            .options(undefer(model.Statement.embedding))
            .order_by(model.Statement.position)
        ).unique()
    )
    aliases = _all(session, model.Alias, model.Alias.id)
    return Snapshot(
        build=session.scalars(select(model.Build)).one(),
        occupations=_all(session, model.Occupation, model.Occupation.position),
        certifications=_all(session, model.Certification, model.Certification.position),
        organisations=_all(session, model.Organisation, model.Organisation.id),
        coding_systems=_all(session, model.CodingSystem, model.CodingSystem.id),
        terms=_all(session, model.Term, model.Term.id),
        topics=_all(session, model.Topic, model.Topic.id),
        contacts=_all(session, model.Contact, model.Contact.id),
        aliases=aliases,
        statements=statements,
        figures=_all(session, model.Figure, model.Figure.id),
        vectors=_vectors(statements),
        words=_words([*(row.text for row in statements), *(row.text for row in aliases)]),
    )


def _by_key(rows: Sequence[Keyed]) -> dict[str, Keyed]:
    return {row.key: row for row in rows}


def _words(texts: Sequence[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in WORD.findall(text.lower()))


def _all(session: Session, kind: type[Row], order: Any) -> tuple[Row, ...]:
    return tuple(session.scalars(select(kind).order_by(order)).unique())


def _vectors(statements: Sequence[model.Statement]) -> Vectors:
    rows = [np.frombuffer(row.embedding, dtype=np.float32) for row in statements]
    return np.stack(rows) if rows else np.zeros((0, DIMENSIONS), dtype=np.float32)


def newest_build(engine: Engine) -> tuple[int, str] | None:
    """Return what tells the newest build from others; cheap."""
    with engine.connect() as connection:
        row = connection.execute(select(model.Build.id, model.Build.built_at)).first()
    return (row[0], row[1].isoformat()) if row else None
