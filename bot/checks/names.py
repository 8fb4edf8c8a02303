"""Certifications, organisations and acronyms that a text names and the database lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.checks.allowed import allowed
from knowledge.queries import KnowledgeBase
from knowledge.reading.organisations import IS_BODY

ACRONYM = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]{1,7}(?:-[A-Z0-9]+)*(?![\w-])")
CAPITALISED = re.compile(r"[A-Z][\w-]+(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w-]+)+")
CERTIFIED = re.compile(r"^Certified\b")


def known_names(knowledge: KnowledgeBase) -> frozenset[str]:
    """Return every known name, and every acronym within one, in lower case."""
    names = [alias.text for alias in knowledge.aliases()]
    names += [knowledge.build().provider, knowledge.build().title]
    parts = (part for name in names for part in ACRONYM.findall(name))
    return frozenset(text.lower() for text in (*names, *parts))


def unknown_names(text: str, known: Iterable[str]) -> Iterator[str]:
    """Yield what a text names as an acronym, a certification or an organisation."""
    known = frozenset(known)
    for acronym in ACRONYM.findall(text):
        if acronym.lower() not in known and acronym not in allowed().acronyms:
            yield acronym
    for name in CAPITALISED.findall(text):
        is_entity = CERTIFIED.match(name) or IS_BODY.search(name)
        if is_entity and not _is_known(name, known):
            yield name


def _is_known(name: str, known: frozenset[str]) -> bool:
    """A longer phrase is known when it holds a known name: "The American … Association"."""
    lower = name.lower()
    return any(each in lower for each in known if " " in each)
