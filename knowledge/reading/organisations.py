"""The bodies and abbreviations that a text spells out: "American Medical Association (AMA)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from knowledge.reading.facts import OrganisationFact
from knowledge.reading.front_matter import Named
from knowledge.reading.names import slug, split_name

BODY = (
    r"Academy|Agency|Alliance|Association|Board|Bureau|Center|College|Commission|Council|Department|"
    r"Federation|Foundation|Institute|Organization|Society|Union|University"
)
WORD = r"[A-Z][\w&.'’-]*"
SPELLED_OUT = re.compile(
    rf"((?:{WORD}\s+)(?:(?:of|for|and|the|in)\s+|{WORD}\s+)*?{WORD})\s+\(([A-Z]{{2,8}})\)"
)
TURNED = re.compile(r"\b([A-Z]{2,8})\s+\(([A-Z][^()]+)\)")
IS_BODY = re.compile(rf"\b(?:{BODY})\b")


class Organisations:
    """The bodies known so far; looks them up by any of their names."""

    def __init__(self, declared: Iterable[Named]) -> None:
        self._by_name: dict[str, OrganisationFact] = {}
        self._named: dict[str, OrganisationFact] = {}
        for entry in declared:
            self._know(OrganisationFact(entry.key, entry.name, entry.acronym), entry.aliases)

    def read_prose(self, text: str) -> None:
        """Learn the bodies that a text spells out with their acronyms."""
        for name, acronym in spelled_out(text):
            if IS_BODY.search(name):
                self.mention(f"{name} ({acronym})")

    def mention(self, text: str) -> OrganisationFact:
        """Return the body of a table cell or a phrase, known or new, and note that it is named."""
        name, acronym = split_name(text)
        fact = self._find(name) or self._find(acronym)
        if fact is None:
            shown = name or text.strip()
            fact = OrganisationFact(slug(acronym or shown), shown, acronym)
            self._know(fact, ())
        self._named.setdefault(fact.key, fact)
        return fact

    def note(self, key: str) -> OrganisationFact:
        """Note that the text names a known body."""
        fact = next(fact for fact in self._by_name.values() if fact.key == key)
        return self._named.setdefault(key, fact)

    @property
    def known(self) -> tuple[OrganisationFact, ...]:
        """All bodies, named in the text or only declared."""
        return tuple(dict.fromkeys(self._by_name.values()))

    @property
    def named(self) -> tuple[OrganisationFact, ...]:
        """The bodies that the text names, in the order in which it does."""
        return tuple(self._named.values())

    def _find(self, text: str | None) -> OrganisationFact | None:
        return self._by_name.get(text.lower()) if text else None

    def _know(self, fact: OrganisationFact, aliases: Iterable[str]) -> None:
        for text in filter(None, (fact.name, fact.acronym, *aliases)):
            self._by_name.setdefault(text.lower(), fact)


def spelled_out(text: str) -> Iterator[tuple[str, str]]:
    """Yield (name, acronym) where a text gives both, either way round."""
    for match in SPELLED_OUT.finditer(text):
        yield _trimmed(match[1], match[2]), match[2]
    for match in TURNED.finditer(text):
        yield match[2], match[1]


def _trimmed(name: str, acronym: str) -> str:
    """Drop words before the name that only happen to have a capital: "The American …"."""
    words = name.split()
    while len(words) > 1 and words[0][0] != acronym[0]:
        words = words[1:]
    return " ".join(words)
