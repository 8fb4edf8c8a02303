"""Statements to figures: bracketed numbers in Markdown, money and percentages in plain text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from knowledge.reading.contacts import phone_ranges
from knowledge.reading.entities import cues, keys
from knowledge.reading.facts import FigureFact, OrganisationFact, Problem
from knowledge.reading.front_matter import Vocabulary
from knowledge.reading.markup import Span
from knowledge.reading.names import slug
from knowledge.reading.numbers import money_unit, read_quantity
from knowledge.reading.sources import Sources
from knowledge.reading.statements import Passage
from knowledge.reading.topics import Guide

QUANTITIES = ("MONEY", "PERCENT")
EXPLAINED = (*QUANTITIES, "DATE", "CODING_SYSTEM", "CERTIFICATION", "TERM")
REMEDY = 'write [number]{statistic="…" population="…" unit="…"}[^source]'


@dataclass
class FigureReader:
    """Reads passages in order; collects figures and numbers that it could not read."""

    vocabulary: Vocabulary
    guide: Guide
    sources: Sources
    organisations: dict[str, OrganisationFact]
    markdown: bool
    figures: list[FigureFact] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self, passage: Passage) -> None:
        """Read the figures of one passage."""
        for span in passage.spans:
            self._declared(span, passage)
        for ent in passage.sentence.ents:
            if ent.label_ in QUANTITIES and not _inside(ent, passage.spans):
                self._found(ent, passage)
        for number in self._bare_numbers(passage):
            self._problem(passage, f"the number {number} has no unit")

    def _bare_numbers(self, passage: Passage) -> list[str]:
        """Numbers that are part of no amount, date, name or phone number."""
        found = [token for token in passage.sentence if _may_be_number(token)]
        if not found:
            return []
        doc = passage.sentence.doc
        spans = [(span.start, span.end) for span in passage.spans]
        spans += [(e.start_char, e.end_char) for e in doc.ents if e.label_ in EXPLAINED]
        spans += phone_ranges(doc.text, self.vocabulary.country)
        return [
            token.text
            for token in found
            if not any(start <= token.idx < end for start, end in spans)
        ]

    def _declared(self, span: Span, passage: Passage) -> None:
        values = span.attributes
        statistic, population = values.get("statistic"), values.get("population")
        quantity = read_quantity(span.text, statistic or "")
        unit = values.get("unit") or (quantity.unit if quantity else None)
        if quantity is None or not (unit and statistic and population):
            self._problem(passage, f"the figure [{span.text}] lacks statistic, population or unit")
            return
        source = self.sources.of_mark(span.mark, passage.fact.line) if span.mark else None
        if source is None:
            self._problem(passage, f"the figure {span.text} has no source")
        self._add(
            passage,
            key=values.get("key") or f"{passage.fact.key}-{slug(unit)}",
            value=quantity.value,
            unit=unit,
            statistic=statistic,
            population=self._population_name(population),
            qualifier=values.get("qualifier"),
            source=(source or self.sources.add(None, None)).key,
            certification=values.get("certification"),
        )

    def _found(self, ent: Sentence, passage: Passage) -> None:
        """Read a number without markup by the words around it."""
        if self.markdown:
            self._problem(passage, f"the figure {ent.text} stands outside brackets")
            return
        statistic = self._statistic(ent)
        if statistic is None:
            self._problem(passage, f"nothing near {ent.text} says what it measures")
            return
        quantity = read_quantity(ent.text, statistic)
        unit = quantity and (quantity.unit or money_unit(ent.sent.text))
        if quantity is None or not unit:
            self._problem(passage, f"the figure {ent.text} has no unit")
            return
        self._add(
            passage,
            key=f"{passage.fact.key}-{slug(unit)}",
            value=quantity.value,
            unit=unit,
            statistic=statistic,
            population=self._population(ent),
            qualifier=_qualifier(ent),
            source=self._source(ent),
            certification=next(iter(keys(ent.sent, "CERTIFICATION")), None),
        )

    def _add(self, passage: Passage, key: str, **values: object) -> None:
        taken = {figure.key for figure in self.figures}
        candidates = (key, *(f"{key}-{number}" for number in range(2, len(taken) + 3)))
        free = next(candidate for candidate in candidates if candidate not in taken)
        fact = passage.fact
        self.figures.append(
            FigureFact(
                key=free,
                topic=fact.topic,
                section=fact.section,
                line=fact.line,
                statement=fact.key,
                **values,  # type: ignore[arg-type]
            )
        )

    def _statistic(self, ent: Sentence) -> str | None:
        """The nearest cue of the right unit before the number, else the nearest after it."""
        unit = "share" if ent.label_ == "PERCENT" else "pay"
        allowed = {entry.name for entry in self.guide.statistics if entry.unit == unit}
        found = [c for c in cues(ent.doc, ent.sent, "STATISTIC") if c.id_ in allowed]
        before = [cue for cue in found if cue.end <= ent.start]
        nearest = before[-1] if before else found[0] if found else None
        return nearest.id_ if nearest is not None else None

    def _population(self, ent: Sentence) -> str:
        found = cues(ent.doc, ent.sent, "POPULATION")
        nearest = min(found, key=lambda cue: (_distance(cue, ent), -len(cue)), default=None)
        return self._population_name(nearest.id_ if nearest is not None else None)

    def _population_name(self, text: str | None) -> str:
        entries = self.vocabulary.populations
        named = next((e for e in entries if text in (e.key, e.name, *e.aliases)), None)
        return named.name if named else text or entries[0].name

    def _source(self, ent: Sentence) -> str:
        bodies = [self.organisations[key] for key in keys(ent.sent, "ORG")]
        dates = [other.text for other in ent.sent.ents if other.label_ == "DATE"]
        return self.sources.add(_label(bodies), dates[0] if dates else None).key

    def _problem(self, passage: Passage, what: str) -> None:
        self.problems.append(Problem(passage.fact.line, what, REMEDY))


def _label(bodies: Iterable[OrganisationFact]) -> str | None:
    body = next(iter(bodies), None)
    if body is None:
        return None
    return f"{body.name} ({body.acronym})" if body.acronym else body.name


def _qualifier(ent: Sentence) -> str | None:
    found = cues(ent.doc, ent.sent, "QUALIFIER")
    return next((cue.text.lower() for cue in found if cue.end == ent.start), None)


def _distance(cue: Sentence, ent: Sentence) -> int:
    return max(cue.start - ent.end, ent.start - cue.end, 0)


def _inside(ent: Sentence, spans: Iterable[Span]) -> bool:
    return any(span.start <= ent.start_char < span.end for span in spans)


def _may_be_number(token: Token) -> bool:
    has_digit = any(character.isdigit() for character in token.text)
    return has_digit and not token.like_url and not token.like_email
