"""Facts of an article to rows of the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import numpy as np
from sqlalchemy.orm import Session

from knowledge import model
from knowledge.encoder import Encoder
from knowledge.reading.facts import Article, FigureFact, StatementFact
from knowledge.reading.front_matter import Vocabulary
from knowledge.reading.topics import Guide
from knowledge.short_names import short_names, telling_words


class RowWriter:
    """Makes the rows of one build; encodes the statements when made."""

    def __init__(
        self, vocabulary: Vocabulary, guide: Guide, article: Article, encoder: Encoder
    ) -> None:
        self.vocabulary = vocabulary
        self.article = article
        self.encoder_digest = encoder.digest
        facts = article.statements
        texts = [f"{fact.label}: {fact.text}" if fact.label else fact.text for fact in facts]
        self._vectors = np.asarray(encoder.encode(texts), dtype=np.float32)
        self._sections = [
            model.Section(title=fact.title, position=fact.position, line=fact.line)
            for fact in article.sections
        ]
        self._topics = {t.key: model.Topic(key=t.key, label=t.label) for t in guide.topics}
        self._occupations = {
            role.key: model.Occupation(
                key=role.key,
                name=role.name,
                plural=role.plural,
                activity=role.activity,
                position=position,
            )
            for position, role in enumerate(vocabulary.occupations)
        }
        self._organisations = {
            fact.key: model.Organisation(key=fact.key, name=fact.name, acronym=fact.acronym)
            for fact in article.organisations
        }
        self._sources = {
            fact.key: model.Source(
                key=fact.key,
                title=fact.title,
                url=fact.url,
                as_of=fact.as_of,
                as_of_date=fact.as_of_date,
            )
            for fact in article.sources
        }

    def write(self, session: Session, number: int, digest: str, schema: str) -> dict[str, int]:
        """Add every row; returns how many there are of each kind."""
        certifications = dict(self._certifications())
        statements = dict(self._statements())
        groups: dict[str, Iterable[model.Base]] = {
            "sections": self._sections,
            "topics": self._topics.values(),
            "occupations": self._occupations.values(),
            "organisations": self._organisations.values(),
            "sources": self._sources.values(),
            "certifications": certifications.values(),
            "statements": statements.values(),
            "figures": list(self._figures(certifications, statements)),
            "coding_systems": list(self._coding_systems()),
            "terms": [model.Term(short=t.short, long=t.long) for t in self.article.terms],
            "contacts": list(self._contacts()),
            "aliases": list(self._aliases()),
        }
        session.add(self._build(number, digest, schema))
        for rows in groups.values():
            session.add_all(rows)
            session.flush()
        return {kind: len(list(rows)) for kind, rows in groups.items()}

    def _build(self, number: int, digest: str, schema: str) -> model.Build:
        return model.Build(
            id=number,
            article_digest=digest,
            schema_version=schema,
            encoder_digest=self.encoder_digest,
            title=self.vocabulary.title,
            provider=self.vocabulary.provider,
            field=self.vocabulary.field,
            built_at=datetime.now(UTC).replace(tzinfo=None),
        )

    def _certifications(self) -> Iterator[tuple[str, model.Certification]]:
        for position, fact in enumerate(self.article.certifications):
            yield (
                fact.key,
                model.Certification(
                    key=fact.key,
                    name=fact.name,
                    acronym=fact.acronym,
                    position=position,
                    occupation=self._occupations[fact.occupation],
                    organisation=self._organisations[fact.organisation],
                    section=self._sections[fact.section],
                ),
            )

    def _statements(self) -> Iterator[tuple[str, model.Statement]]:
        for position, fact in enumerate(self.article.statements):
            yield fact.key, self._statement(fact, position)

    def _statement(self, fact: StatementFact, position: int) -> model.Statement:
        return model.Statement(
            key=fact.key,
            text=fact.text,
            label=fact.label,
            position=position,
            line=fact.line,
            embedding=self._vectors[position].tobytes(),
            topic=self._topics[fact.topic],
            topics=[self._topics[key] for key in fact.topics],
            section=self._sections[fact.section],
            occupation=self._occupations[fact.occupation] if fact.occupation else None,
            source=self._sources[fact.source] if fact.source else None,
        )

    def _figures(
        self,
        certifications: dict[str, model.Certification],
        statements: dict[str, model.Statement],
    ) -> Iterator[model.Figure]:
        for fact in self.article.figures:
            figure = self._figure(fact)
            figure.certification = certifications.get(fact.certification or "")
            figure.statement = statements.get(fact.statement or "")
            yield figure

    def _figure(self, fact: FigureFact) -> model.Figure:
        return model.Figure(
            key=fact.key,
            value=fact.value,
            unit=fact.unit,
            statistic=fact.statistic,
            population=fact.population,
            qualifier=fact.qualifier,
            topic=self._topics[fact.topic],
            section=self._sections[fact.section],
            source=self._sources[fact.source],
        )

    def _coding_systems(self) -> Iterator[model.CodingSystem]:
        names = {entry.key: entry.name for entry in self.vocabulary.coding_systems}
        yield from (model.CodingSystem(key=k, name=names[k]) for k in self.article.coding_systems)

    def _contacts(self) -> Iterator[model.Contact]:
        for fact in self.article.contacts:
            yield model.Contact(
                kind=fact.kind, value=fact.value, uri=fact.uri, purpose=fact.purpose
            )

    def _aliases(self) -> Iterator[model.Alias]:
        seen: set[tuple[str, str, str]] = set()
        for entity, key, text in self._names():
            if text and (entity, key, text) not in seen:
                seen.add((entity, key, text))
                yield model.Alias(entity=entity, key=key, text=text)

    def _names(self) -> Iterator[tuple[str, str, str | None]]:
        vocabulary, article = self.vocabulary, self.article
        for role in vocabulary.occupations:
            yield from (("occupation", role.key, text) for text in role.names)
        for row in article.certifications:
            others = vocabulary.certification_aliases.get(row.key, ())
            names = (row.name, row.acronym, row.label, *others)
            yield from (("certification", row.key, text) for text in names)
        yield from self._short_names()
        declared = {entry.key: entry.aliases for entry in vocabulary.organisations}
        for body in article.organisations:
            names = (body.name, body.acronym, *declared.get(body.key, ()))
            yield from (("organisation", body.key, text) for text in names)
        for entry in vocabulary.coding_systems:
            if entry.key in article.coding_systems:
                names = (entry.name, entry.acronym, *entry.aliases)
                yield from (("coding_system", entry.key, text) for text in names)
        for entry in vocabulary.terms:
            names = (entry.name, entry.acronym, *entry.aliases)
            yield from (("term", entry.key, text) for text in names)
        for term in article.terms:
            yield from (("term", term.short.lower(), text) for text in (term.short, term.long))

    def _short_names(self) -> Iterator[tuple[str, str, str]]:
        roles = self.vocabulary.occupations
        words_of_roles = {word for role in roles for name in role.names for word in name.split()}
        full = {row.key: row.name for row in self.article.certifications}
        yield from (("certification", *row) for row in short_names(full, words_of_roles))
        yield from (("certification_hint", *row) for row in telling_words(full, words_of_roles))
