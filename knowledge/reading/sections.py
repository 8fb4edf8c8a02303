"""Blocks to sections: each heading with its topic, its occupation and what stands under it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.language import Language

from knowledge.reading.blocks import Block, Heading, Item, Note, Paragraph
from knowledge.reading.entities import keys
from knowledge.reading.facts import Problem, SectionFact
from knowledge.reading.front_matter import Vocabulary
from knowledge.reading.topics import Guide

BOTH = "both"
INTRODUCTION = "Introduction"


@dataclass
class Section:
    """A heading's fact and the blocks up to the next one."""

    fact: SectionFact
    level: int
    blocks: list[Block] = field(default_factory=list)


class Placement:
    """Finds topic and occupation of headings, in reading order."""

    def __init__(self, vocabulary: Vocabulary, guide: Guide, language: Language) -> None:
        self._vocabulary = vocabulary
        self._guide = guide
        self._language = language
        self.problems: list[Problem] = []

    def sections(self, blocks: Iterable[Block]) -> list[Section]:
        """Group blocks under their headings; what precedes the first is the introduction."""
        first = SectionFact(INTRODUCTION, 0, 1, "overview", None)
        found = [Section(first, 0)]
        for block in blocks:
            if isinstance(block, Heading):
                found.append(Section(self._fact(block, found), block.level))
            elif not isinstance(block, Note):
                found[-1].blocks.append(block)
        return found if found[0].blocks else _renumbered(found[1:])

    def report_unplaced(self, sections: Iterable[Section]) -> None:
        """Report each heading without a topic that its statements do not make up for."""
        for section in sections:
            texts = [b for b in section.blocks if isinstance(b, Item | Paragraph)]
            declared = bool(texts) and all(block.attributes.get("topic") for block in texts)
            if section.fact.topic is None and not declared:
                what = f"the heading {section.fact.title!r} announces no known topic"
                remedy = "give it {topic=…}, or add a cue to `topics:` in the front matter"
                self.problems.append(Problem(section.fact.line, what, remedy))

    def _fact(self, heading: Heading, before: list[Section]) -> SectionFact:
        parent = next((s for s in reversed(before) if 0 < s.level < heading.level), None)
        topic = heading.attributes.get("topic") or self._topic(heading)
        if topic is None and parent:
            topic = parent.fact.topic
        occupation = self._occupation(heading, parent)
        return SectionFact(heading.text, len(before), heading.line, topic, occupation)

    def _topic(self, heading: Heading) -> str | None:
        cued = self._guide.topic_of(heading.text)
        if cued:
            return cued
        if self._vocabulary.provider.lower() in heading.text.lower():
            return "provider"
        if heading.text == self._vocabulary.title:
            return "overview"
        doc = self._language(heading.text)
        return "definition" if keys(doc, "OCCUPATION") or keys(doc, "FIELD") else None

    def _occupation(self, heading: Heading, parent: Section | None) -> str | None:
        declared = heading.attributes.get("occupation")
        if declared:
            return self.declared_occupation(declared, heading.line)
        doc = self._language(heading.text)
        named = keys(doc, "OCCUPATION")
        if not named and not keys(doc, "FIELD"):
            return parent.fact.occupation if parent else None
        return named[0] if len(named) == 1 and not keys(doc, "FIELD") else None

    def declared_occupation(self, key: str, line: int) -> str | None:
        """Return the occupation of an attribute, None for "both"."""
        if key != BOTH and key not in {role.key for role in self._vocabulary.occupations}:
            what = f"there is no occupation `{key}`"
            self.problems.append(Problem(line, what, "add it to `occupations` in the front matter"))
            return None
        return None if key == BOTH else key


def _renumbered(sections: list[Section]) -> list[Section]:
    for position, section in enumerate(sections):
        fact = section.fact
        section.fact = SectionFact(fact.title, position, fact.line, fact.topic, fact.occupation)
    return sections
