"""Paragraphs and list items to statements: one fact in words each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Span as Sentence

from knowledge.reading.attributes import Attributes
from knowledge.reading.blocks import Item, Paragraph
from knowledge.reading.facts import Problem, StatementFact
from knowledge.reading.markup import Clean, Span, clean, split_label
from knowledge.reading.names import slug
from knowledge.reading.sections import Placement, Section
from knowledge.reading.sources import Sources
from knowledge.reading.topics import Guide

FALLBACK_TOPIC = "overview"
KEY_WORDS = 6


@dataclass(frozen=True)
class Passage:
    """A statement with what its figures are read from; spans lie within `sentence` text."""

    fact: StatementFact
    sentence: Sentence
    spans: tuple[Span, ...]


@dataclass
class StatementReader:
    """Reads blocks in order; collects passages and what it could not read."""

    language: Language
    guide: Guide
    placement: Placement
    sources: Sources
    passages: list[Passage] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self, block: Paragraph | Item, section: Section) -> None:
        """Read one paragraph or list item of a section."""
        if block.attributes.unread:
            what = f"{block.attributes.unread!r} in the attributes cannot be read"
            self._problem(block.line, what, 'write {#key topic="…" occupation=…}')
        label, text = split_label(block.text) if isinstance(block, Item) else (None, block.text)
        content = clean(text)
        for sentence, spans in self._parts(content, whole=isinstance(block, Item) or _keyed(block)):
            source = self._source(content, sentence, block.line)
            fact = self._fact(sentence.text.strip(), label, source, block, section)
            self.passages.append(Passage(fact, sentence, spans))

    def _parts(self, content: Clean, whole: bool) -> Iterator[tuple[Sentence, tuple[Span, ...]]]:
        doc = self.language(content.text)
        for sentence in [doc[:]] if whole else list(doc.sents):
            first, last = sentence.start_char, sentence.end_char
            yield sentence, tuple(s for s in content.spans if first <= s.start < last)

    def _source(self, content: Clean, sentence: Sentence, line: int) -> str | None:
        first, last = sentence.start_char, sentence.end_char
        marks = [mark for at, mark in content.marks if first <= at <= last]
        source = self.sources.of_mark(marks[0], line) if marks else None
        if marks and source is None:
            what = f"the footnote [^{marks[0]}] is not explained"
            self._problem(line, what, f"add a line `[^{marks[0]}]: title | as of | address`")
        return source.key if source else None

    def _fact(
        self,
        text: str,
        label: str | None,
        source: str | None,
        block: Paragraph | Item,
        section: Section,
    ) -> StatementFact:
        topics = self._topics(block.attributes, section, block.line)
        occupation = self._occupation(block.attributes, section, block.line)
        key = self._key(block, label or text, occupation or topics[0])
        position = section.fact.position
        return StatementFact(key, text, label, topics, occupation, position, block.line, source)

    def _topics(self, attributes: Attributes, section: Section, line: int) -> tuple[str, ...]:
        declared = (attributes.get("topic") or "").split()
        for topic in declared:
            if topic not in self.guide.keys:
                remedy = "use one of knowledge/topics.yml or add it under `topics:`"
                self._problem(line, f"there is no topic `{topic}`", remedy)
        known = tuple(dict.fromkeys(topic for topic in declared if topic in self.guide.keys))
        if known:
            return known
        return (section.fact.topic or FALLBACK_TOPIC,)

    def _occupation(self, attributes: Attributes, section: Section, line: int) -> str | None:
        declared = attributes.get("occupation")
        if declared:
            return self.placement.declared_occupation(declared, line)
        return section.fact.occupation

    def _key(self, block: Paragraph | Item, text: str, prefix: str) -> str:
        taken = {passage.fact.key for passage in self.passages}
        declared = block.attributes.key
        if declared and declared in taken:
            self._problem(block.line, f"the key #{declared} stands twice", "rename one of them")
        words = "-".join(slug(text).split("-")[:KEY_WORDS])
        wanted = declared or f"{slug(prefix)}-{words}"
        candidates = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
        return next(key for key in candidates if key not in taken)

    def _problem(self, line: int, what: str, remedy: str) -> None:
        self.problems.append(Problem(line, what, remedy))


def _keyed(block: Paragraph | Item) -> bool:
    return block.attributes.key is not None
