"""An article's text to all its facts."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.reading.blocks import Item, Note, Paragraph, Table, is_markdown, read_blocks
from knowledge.reading.contacts import contacts_in
from knowledge.reading.entities import keys, learn, sentence_pipeline
from knowledge.reading.facts import Article, ContactFact, TermFact
from knowledge.reading.figures import FigureReader
from knowledge.reading.front_matter import (
    ArticleError,
    Vocabulary,
    read_vocabulary,
    split_front_matter,
)
from knowledge.reading.organisations import Organisations, spelled_out
from knowledge.reading.sections import Placement, Section
from knowledge.reading.sources import Sources
from knowledge.reading.statements import Passage, StatementReader
from knowledge.reading.tables import TableReader
from knowledge.reading.topics import read_guide


def read_article(text: str, vocabulary: Vocabulary | None = None) -> Article:
    """Read an article; without front matter of its own it needs another one's vocabulary."""
    source, body, first_line = split_front_matter(text)
    if source is not None:
        vocabulary = read_vocabulary(text)
    if vocabulary is None:
        raise ArticleError("the article has no front matter; pass the vocabulary of one that has")
    return _Reading(vocabulary, body, first_line).article()


class _Reading:
    """One pass over one article; the steps share what was found so far."""

    def __init__(self, vocabulary: Vocabulary, body: str, first_line: int) -> None:
        self.vocabulary = vocabulary
        self.markdown = is_markdown(body)
        self.guide = read_guide(vocabulary.topics)
        self.language = sentence_pipeline(vocabulary, self.guide)
        blocks = read_blocks(body, first_line)
        self.placement = Placement(vocabulary, self.guide, self.language)
        self.sections = self.placement.sections(blocks)
        self.placement.report_unplaced(self.sections)
        self.sources = Sources(block for block in blocks if isinstance(block, Note))
        self.organisations = Organisations(vocabulary.organisations)

    def article(self) -> Article:
        tables = self._tables()
        learn(self.language, self.organisations.known, tables.certifications)
        statements = self._statements()
        figures = self._figures(statements.passages)
        self._note_organisations(statements.passages)
        readers = (self.placement, tables, statements, figures)
        problems = [problem for reader in readers for problem in reader.problems]
        return Article(
            sections=tuple(section.fact for section in self.sections),
            sources=self.sources.facts,
            organisations=self.organisations.named,
            certifications=tuple(tables.certifications),
            statements=tuple(passage.fact for passage in statements.passages),
            figures=(*figures.figures, *tables.figures),
            contacts=tuple(self._contacts()),
            coding_systems=self._coding_systems(statements.passages),
            terms=self._terms(statements.passages),
            problems=tuple(sorted(problems, key=lambda problem: problem.line)),
        )

    def _texts(self) -> Iterator[tuple[Section, Paragraph | Item]]:
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, Paragraph | Item):
                    yield section, block

    def _tables(self) -> TableReader:
        for _, block in self._texts():
            self.organisations.read_prose(block.text)
        reader = TableReader(self.organisations, self.sources, self.vocabulary.occupations)
        for section in self.sections:
            for table in section.blocks:
                if isinstance(table, Table):
                    reader.read(table, section)
        return reader

    def _statements(self) -> StatementReader:
        reader = StatementReader(self.language, self.guide, self.placement, self.sources)
        for section, block in self._texts():
            reader.read(block, section)
        return reader

    def _figures(self, passages: list[Passage]) -> FigureReader:
        known = {body.key: body for body in self.organisations.known}
        reader = FigureReader(self.vocabulary, self.guide, self.sources, known, self.markdown)
        for passage in passages:
            reader.read(passage)
        return reader

    def _note_organisations(self, passages: list[Passage]) -> None:
        for passage in passages:
            for key in keys(passage.sentence, "ORG"):
                self.organisations.note(key)

    def _contacts(self) -> Iterator[ContactFact]:
        seen: set[str] = set()
        purpose, country = self.vocabulary.contact_purpose, self.vocabulary.country
        for _, block in self._texts():
            for fact in contacts_in(block.text, country, purpose, block.line):
                if fact.uri not in seen:
                    seen.add(fact.uri)
                    yield fact

    def _coding_systems(self, passages: list[Passage]) -> tuple[str, ...]:
        named = {key for passage in passages for key in keys(passage.sentence, "CODING_SYSTEM")}
        return tuple(entry.key for entry in self.vocabulary.coding_systems if entry.key in named)

    def _terms(self, passages: list[Passage]) -> tuple[TermFact, ...]:
        named = {key for passage in passages for key in keys(passage.sentence, "TERM")}
        terms = {
            entry.acronym: TermFact(entry.acronym, entry.name)
            for entry in self.vocabulary.terms
            if entry.key in named and entry.acronym and entry.acronym != entry.name
        }
        return tuple((terms | self._spelled_out(passages, set(terms))).values())

    def _spelled_out(self, passages: list[Passage], known: set[str]) -> dict[str, TermFact]:
        """Abbreviations of the text that are no body, certification or declared term."""
        entities = {
            ent.text.upper()
            for passage in passages
            for ent in passage.sentence.ents
            if ent.label_ in ("ORG", "CERTIFICATION", "CODING_SYSTEM")
        }
        return {
            short: TermFact(short, long)
            for _, block in self._texts()
            for long, short in spelled_out(block.text)
            if short not in known and not any(short in text for text in entities)
        }
