"""What reading an article yields: values, each with the line that it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

NO_DATE = "date not given"
NO_SOURCE = "not named in the career guide"


@dataclass(frozen=True)
class Problem:
    """Something in the article that could not be read, and what to do about it."""

    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}; {self.remedy}"


@dataclass(frozen=True)
class SectionFact:
    """A heading: position counts from 0 in reading order."""

    title: str
    position: int
    line: int
    topic: str | None
    occupation: str | None


@dataclass(frozen=True)
class SourceFact:
    """Where a figure or statement comes from."""

    key: str
    title: str
    as_of: str
    as_of_date: date | None
    url: str | None


@dataclass(frozen=True)
class OrganisationFact:
    """A body that the article names."""

    key: str
    name: str
    acronym: str | None


@dataclass(frozen=True)
class CertificationFact:
    """A row of a certification table; occupation and organisation are keys."""

    key: str
    name: str
    acronym: str | None
    occupation: str
    organisation: str
    section: int
    line: int

    @property
    def label(self) -> str:
        """Name with acronym, as a sentence shows it."""
        return f"{self.name} ({self.acronym})" if self.acronym else self.name


@dataclass(frozen=True)
class StatementFact:
    """One fact in words; occupation None: true of all."""

    key: str
    text: str
    label: str | None
    topics: tuple[str, ...]
    occupation: str | None
    section: int
    line: int
    source: str | None

    @property
    def topic(self) -> str:
        """The main topic."""
        return self.topics[0]


@dataclass(frozen=True)
class FigureFact:
    """One number with all that makes it quotable."""

    key: str
    value: Decimal
    unit: str
    statistic: str
    population: str
    qualifier: str | None
    topic: str
    section: int
    line: int
    source: str
    certification: str | None = None
    statement: str | None = None


@dataclass(frozen=True)
class ContactFact:
    """A way to reach the provider."""

    kind: str
    value: str
    uri: str
    purpose: str
    line: int


@dataclass(frozen=True)
class TermFact:
    """An abbreviation and what it stands for."""

    short: str
    long: str


@dataclass(frozen=True)
class Article:
    """All facts of one article, in reading order."""

    sections: tuple[SectionFact, ...]
    sources: tuple[SourceFact, ...]
    organisations: tuple[OrganisationFact, ...]
    certifications: tuple[CertificationFact, ...]
    statements: tuple[StatementFact, ...]
    figures: tuple[FigureFact, ...]
    contacts: tuple[ContactFact, ...]
    coding_systems: tuple[str, ...]
    terms: tuple[TermFact, ...]
    problems: tuple[Problem, ...]
