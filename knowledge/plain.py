"""Rows as plain values, for JSON and for tables in the terminal."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from knowledge import model
from knowledge.queries import KnowledgeBase

Record = dict[str, Any]


def summary(knowledge: KnowledgeBase) -> Record:
    """What the knowledge base was made from, and how much is in it."""
    build = knowledge.build()
    return {
        "title": build.title,
        "field": build.field,
        "provider": build.provider,
        "article_digest": build.article_digest,
        "schema_version": build.schema_version,
        "encoder_digest": build.encoder_digest,
        "built_at": build.built_at.isoformat(timespec="seconds") + "Z",
        "counts": {kind: len(records(knowledge, kind)) for kind in KINDS},
    }


def records(
    knowledge: KnowledgeBase, kind: str, topic: str | None = None, occupation: str | None = None
) -> list[Record]:
    """Return all rows of one kind, those of a topic or occupation where the kind has them."""
    if kind == "statements":
        return [statement(row) for row in knowledge.statements(topic, occupation)]
    if kind == "figures":
        return [figure(row) for row in knowledge.figures(topic)]
    if kind == "certifications":
        return [certification(row, knowledge) for row in knowledge.certifications(occupation)]
    return [_columns(row) for row in getattr(knowledge, kind)()]


KINDS = (
    "statements",
    "figures",
    "certifications",
    "organisations",
    "occupations",
    "coding_systems",
    "terms",
    "topics",
    "contacts",
    "aliases",
)


def statement(row: model.Statement) -> Record:
    """One fact in words."""
    return {
        "key": row.key,
        "topic": row.topic.key,
        "topics": [topic.key for topic in row.topics],
        "occupation": row.occupation.key if row.occupation else None,
        "label": row.label,
        "text": row.text,
        "section": row.section.title,
        "line": row.line,
        "source": source(row.source) if row.source else None,
    }


def figure(row: model.Figure) -> Record:
    """One number with its origin."""
    return {
        "key": row.key,
        "value": number(row.value),
        "unit": row.unit,
        "statistic": row.statistic,
        "population": row.population,
        "qualifier": row.qualifier,
        "topic": row.topic.key,
        "certification": row.certification.key if row.certification else None,
        "statement": row.statement.key if row.statement else None,
        "section": row.section.title,
        "source": source(row.source),
    }


def source(row: model.Source) -> Record:
    """Where a figure comes from."""
    date = row.as_of_date.isoformat() if row.as_of_date else None
    return {"title": row.title, "as_of": row.as_of, "as_of_date": date, "url": row.url}


def certification(row: model.Certification, knowledge: KnowledgeBase) -> Record:
    """One certification with its pay."""
    salary = knowledge.salary_of(row.key)
    return {
        "key": row.key,
        "name": row.name,
        "acronym": row.acronym,
        "occupation": row.occupation.key,
        "organisation": row.organisation.key,
        "salary": number(salary.value) if salary else None,
        "as_of": salary.source.as_of if salary else None,
    }


def number(value: Decimal) -> int | float:
    """Return a whole number where there are no cents."""
    return int(value) if value == value.to_integral_value() else float(value)


def _columns(row: model.Base) -> Record:
    return {
        column.key: getattr(row, column.key)
        for column in row.__table__.columns
        if column.key != "id"
    }
