"""The tables of the knowledge base.

Rows are also the values that queries return: they are loaded with everything that an answer
needs, detached from their session and never written to outside a build.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    Column,
    ForeignKey,
    LargeBinary,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

YEARLY, HOURLY = "USD/year", "USD/hour"
"""The units of pay."""


class Base(DeclarativeBase):
    """Tables that a build of the knowledge base replaces as a whole."""


class Build(Base):
    """Which article the database was made from; one row."""

    __tablename__ = "knowledge_build"

    id: Mapped[int] = mapped_column(primary_key=True)
    article_digest: Mapped[str] = mapped_column(String(64))
    schema_version: Mapped[str] = mapped_column(String(40))
    encoder_digest: Mapped[str] = mapped_column(String(64))
    title: Mapped[str] = mapped_column(Text)
    provider: Mapped[str] = mapped_column(Text)
    field: Mapped[str] = mapped_column(Text)
    built_at: Mapped[datetime]


class Section(Base):
    """A heading of the article, in reading order."""

    __tablename__ = "knowledge_section"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    position: Mapped[int]
    line: Mapped[int]


class Source(Base):
    """Where a figure comes from, as the article tells it."""

    __tablename__ = "knowledge_source"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(80), unique=True)
    title: Mapped[str] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
    as_of: Mapped[str] = mapped_column(Text)
    """The date in words: "spring 2023", "accessed November 14, 2023", "date not given"."""
    as_of_date: Mapped[date | None]


class Topic(Base):
    """A subject that statements are about: duties, skills, salary ..."""

    __tablename__ = "knowledge_topic"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(80), unique=True)
    label: Mapped[str] = mapped_column(Text)


class Occupation(Base):
    """A role that the article describes."""

    __tablename__ = "knowledge_occupation"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(Text)
    plural: Mapped[str] = mapped_column(Text)
    activity: Mapped[str] = mapped_column(Text)
    """What the role does, as a noun: "medical coding"."""
    position: Mapped[int]


class Organisation(Base):
    """A body that grants certifications or publishes figures."""

    __tablename__ = "knowledge_organisation"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(Text)
    acronym: Mapped[str | None] = mapped_column(String(40))

    @property
    def label(self) -> str:
        """Name with acronym, as a sentence shows it: "American Medical Association (AMA)"."""
        return f"{self.name} ({self.acronym})" if self.acronym else self.name


class Certification(Base):
    """A row of a certification table."""

    __tablename__ = "knowledge_certification"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(Text)
    acronym: Mapped[str | None] = mapped_column(String(40))
    position: Mapped[int]
    occupation_id: Mapped[int] = mapped_column(ForeignKey(Occupation.id))
    organisation_id: Mapped[int] = mapped_column(ForeignKey(Organisation.id))
    section_id: Mapped[int] = mapped_column(ForeignKey(Section.id))

    occupation: Mapped[Occupation] = relationship(lazy="joined")
    organisation: Mapped[Organisation] = relationship(lazy="joined")
    section: Mapped[Section] = relationship(lazy="joined")

    @property
    def label(self) -> str:
        """Name with acronym, as a sentence shows it."""
        return f"{self.name} ({self.acronym})" if self.acronym else self.name

    @property
    def short(self) -> str:
        """The acronym where there is one, else the name."""
        return self.acronym or self.name


class CodingSystem(Base):
    """A standard or tool that the article names by its acronym, such as a code set."""

    __tablename__ = "knowledge_coding_system"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(Text)


class Term(Base):
    """An abbreviation that the article spells out."""

    __tablename__ = "knowledge_term"

    id: Mapped[int] = mapped_column(primary_key=True)
    short: Mapped[str] = mapped_column(String(40), unique=True)
    long: Mapped[str] = mapped_column(Text)


class Contact(Base):
    """How to reach the provider."""

    __tablename__ = "knowledge_contact"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    """"phone", "email" or "url"."""
    value: Mapped[str] = mapped_column(Text)
    """As the article writes it."""
    uri: Mapped[str] = mapped_column(Text)
    """As a link: "tel:+18004117073"."""
    purpose: Mapped[str] = mapped_column(Text)


class Alias(Base):
    """Another way in which visitors write an entity; also its name and acronym."""

    __tablename__ = "knowledge_alias"
    __table_args__ = (UniqueConstraint("entity", "key", "text"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    entity: Mapped[str] = mapped_column(String(40))
    """"occupation", "certification", "organisation", "coding_system" or "term"."""
    key: Mapped[str] = mapped_column(String(80))
    text: Mapped[str] = mapped_column(Text)


statement_topic = Table(
    "knowledge_statement_topic",
    Base.metadata,
    Column("statement_id", ForeignKey("knowledge_statement.id"), primary_key=True),
    Column("topic_id", ForeignKey("knowledge_topic.id"), primary_key=True),
)
"""Every topic that a statement speaks to, its main one included."""


class Statement(Base):
    """A fact of the article in the project's words."""

    __tablename__ = "knowledge_statement"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(120), unique=True)
    text: Mapped[str] = mapped_column(Text)
    label: Mapped[str | None] = mapped_column(Text)
    """The name that a list item begins with: "Claim Creation and Submission"."""
    position: Mapped[int]
    line: Mapped[int]
    embedding: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    """float32, unit length."""
    topic_id: Mapped[int] = mapped_column(ForeignKey(Topic.id))
    section_id: Mapped[int] = mapped_column(ForeignKey(Section.id))
    occupation_id: Mapped[int | None] = mapped_column(ForeignKey(Occupation.id))
    """None: true of every occupation of the article."""
    source_id: Mapped[int | None] = mapped_column(ForeignKey(Source.id))

    topic: Mapped[Topic] = relationship(lazy="joined")
    topics: Mapped[list[Topic]] = relationship(secondary=statement_topic, lazy="selectin")
    section: Mapped[Section] = relationship(lazy="joined")
    occupation: Mapped[Occupation | None] = relationship(lazy="joined")
    source: Mapped[Source | None] = relationship(lazy="joined")


class Figure(Base):
    """A number of the article; none reaches a visitor without what stands here."""

    __tablename__ = "knowledge_figure"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(120), unique=True)
    value: Mapped[Decimal] = mapped_column(Numeric(14, 2))
    unit: Mapped[str] = mapped_column(String(20))
    """"USD/year", "USD/hour" or "percent"."""
    statistic: Mapped[str] = mapped_column(Text)
    """What the number is: "average salary", "average hourly wage", "projected growth" ..."""
    population: Mapped[str] = mapped_column(Text)
    """Whom it is about: "medical records and health information technicians"."""
    qualifier: Mapped[str | None] = mapped_column(Text)
    """"approximately", "upwards of" ..."""
    topic_id: Mapped[int] = mapped_column(ForeignKey(Topic.id))
    section_id: Mapped[int] = mapped_column(ForeignKey(Section.id))
    source_id: Mapped[int] = mapped_column(ForeignKey(Source.id))
    certification_id: Mapped[int | None] = mapped_column(ForeignKey(Certification.id))
    statement_id: Mapped[int | None] = mapped_column(ForeignKey(Statement.id))

    topic: Mapped[Topic] = relationship(lazy="joined")
    section: Mapped[Section] = relationship(lazy="joined")
    source: Mapped[Source] = relationship(lazy="joined")
    certification: Mapped[Certification | None] = relationship(lazy="joined")
    statement: Mapped[Statement | None] = relationship(lazy="joined")
