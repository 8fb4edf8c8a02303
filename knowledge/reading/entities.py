"""Sentences and the entities in them, with a blank spaCy pipeline made from the vocabulary."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from knowledge.reading.facts import CertificationFact, OrganisationFact
from knowledge.reading.front_matter import Named, Vocabulary
from knowledge.reading.topics import Guide

MONTHS = [name.lower() for name in calendar.month_name if name]
SEASONS = ["spring", "summer", "autumn", "fall", "winter"]
YEAR = {"TEXT": {"REGEX": r"^(19|20)\d\d$"}}
NUMBER = {"TEXT": {"REGEX": r"^\d[\d,]*(\.\d+)?[kKmM]?$"}}

TOKEN_PATTERNS: list[dict[str, Any]] = [
    {"label": "MONEY", "pattern": [{"TEXT": "$"}, NUMBER]},
    {"label": "PERCENT", "pattern": [NUMBER, {"LOWER": {"IN": ["%", "percent"]}}]},
    {"label": "PERCENT", "pattern": [NUMBER, {"LOWER": "per"}, {"LOWER": "cent"}]},
    {"label": "DATE", "pattern": [{"LOWER": {"IN": SEASONS}}, {"LOWER": "of", "OP": "?"}, YEAR]},
    {"label": "DATE", "pattern": [{"LOWER": {"IN": MONTHS}}, YEAR]},
    {
        "label": "DATE",
        "pattern": [{"LOWER": {"IN": MONTHS}}, NUMBER, {"TEXT": ",", "OP": "?"}, YEAR],
    },
    {"label": "DATE", "pattern": [YEAR]},
]


CUES = "cues"
"""Where a document keeps statistics, populations and qualifiers, which may overlap."""


def sentence_pipeline(vocabulary: Vocabulary, guide: Guide) -> Language:
    """Make the pipeline: sentences, entities with the longest match winning, and cues."""
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    settings = {"phrase_matcher_attr": "LOWER"}
    entities: Any = language.add_pipe("entity_ruler", config=settings)
    entities.add_patterns([*TOKEN_PATTERNS, *_vocabulary_phrases(vocabulary)])
    cues: Any = language.add_pipe("span_ruler", config={**settings, "spans_key": CUES})
    cues.add_patterns(list(_cue_phrases(vocabulary, guide)))
    return language


def learn(
    language: Language,
    organisations: Iterable[OrganisationFact],
    certifications: Iterable[CertificationFact],
) -> None:
    """Add what the tables and the text itself name."""
    ruler: Any = language.get_pipe("entity_ruler")
    patterns = []
    for body in organisations:
        patterns += [_phrase("ORG", body.key, text) for text in (body.name, body.acronym) if text]
    for row in certifications:
        names = (row.label, row.name, row.acronym)
        patterns += [_phrase("CERTIFICATION", row.key, text) for text in names if text]
    ruler.add_patterns(patterns)


def _vocabulary_phrases(vocabulary: Vocabulary) -> Iterator[dict[str, str]]:
    for text in (vocabulary.field, *vocabulary.field_aliases):
        yield _phrase("FIELD", "field", text)
    for role in vocabulary.occupations:
        yield from (_phrase("OCCUPATION", role.key, text) for text in role.names)
    yield from _named("ORG", vocabulary.organisations)
    yield from _named("CODING_SYSTEM", vocabulary.coding_systems)
    yield from _named("TERM", vocabulary.terms)


def _cue_phrases(vocabulary: Vocabulary, guide: Guide) -> Iterator[dict[str, str]]:
    yield from _named("POPULATION", vocabulary.populations)
    for entry in guide.statistics:
        yield from (_phrase("STATISTIC", entry.name, text) for text in entry.cues)
    yield from (_phrase("QUALIFIER", text, text) for text in guide.qualifiers)


def _named(label: str, entries: Iterable[Named]) -> Iterator[dict[str, str]]:
    for entry in entries:
        for text in filter(None, (entry.name, entry.acronym, *entry.aliases)):
            yield _phrase(label, entry.key, text)


def _phrase(label: str, key: str, text: str) -> dict[str, str]:
    return {"label": label, "pattern": text, "id": key}


def keys(doc: Doc | Span, label: str) -> list[str]:
    """Return the keys of the entities of one kind, in order, each once."""
    return list(dict.fromkeys(ent.ent_id_ for ent in doc.ents if ent.label_ == label))


def cues(doc: Doc, sentence: Span, label: str) -> list[Span]:
    """Return the cues of one kind in a sentence, in order."""
    return [
        span
        for span in doc.spans[CUES]
        if span.label_ == label and sentence.start <= span.start < sentence.end
    ]
