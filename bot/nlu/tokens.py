"""Words with positions, as spaCy documents: the same cut for names and for messages."""

from __future__ import annotations

import re
from dataclasses import dataclass

import spacy
from spacy.tokens import Doc

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[+#&]")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b|'")

NLP = spacy.blank("en")


@dataclass(frozen=True)
class Tokens:
    """A spaCy document of words only, and where each stands in the text."""

    text: str
    words: list[str]
    doc: Doc
    spans: list[tuple[int, int]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters that the tokens from start up to end cover."""
        return self.spans[start][0], self.spans[end - 1][1]


def tokens_of(text: str) -> Tokens:
    """Cut a text into words, numbers and plus signs; hyphens and other marks only separate."""
    plain = _POSSESSIVE.sub(lambda match: " " * len(match[0]), text)
    found = list(_TOKEN.finditer(plain))
    words = ["and" if m[0] == "&" else m[0].lower() for m in found]
    return Tokens(text, words, Doc(NLP.vocab, words=words), [m.span() for m in found])
