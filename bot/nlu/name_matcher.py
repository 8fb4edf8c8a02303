"""Finds the knowledge base's entities in a text: longest name first, misspelt ones too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from spacy.matcher import PhraseMatcher
from spacy.util import filter_spans

from bot.nlu.tokens import NLP, Tokens, tokens_of

_PLUS = "+"
_JOINING = (("and",), ("with",), ("plus",), ("n",))
_AS_ONE = ("combination", "combined", "combo", "together", "dual", "double", "combi", "bundle")
_FUZZY_MIN_CHARACTERS = 9
_FUZZY_SCORE = 88.0

Name = tuple[str, str, str]
"""Entity, key, text: a row of aliases."""


@dataclass(frozen=True)
class Found:
    """An entity at characters start to end of a text."""

    entity: str
    value: str
    start: int
    end: int


class NameMatcher:
    """Match the names of a list; the same words may name entities of two kinds."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Take rows of aliases: entity, key, text."""
        self.names = sorted(set(names))
        self._readings: dict[str, list[tuple[str, str]]] = {}
        self._matcher = PhraseMatcher(NLP.vocab, attr="ORTH")
        self._words: set[str] = set()
        for entity, key, text in self.names:
            for words in _variants(tuple(t.text for t in tokens_of(text).doc)):
                self._add(words, (entity, key))
        self._long = [w for w in self._readings if len(w) >= _FUZZY_MIN_CHARACTERS and " " in w]
        self._lengths = sorted({len(w.split()) for w in self._long})

    def _add(self, words: tuple[str, ...], reading: tuple[str, str]) -> None:
        if not words:
            return
        phrase = " ".join(words)
        readings = self._readings.setdefault(phrase, [])
        if reading not in readings:
            readings.append(reading)
        self._words.update(words)
        self._matcher.add(phrase, [tokens_of(phrase).doc])

    def find(self, tokens: Tokens) -> list[Found]:
        """Return entities in the order of the text; none overlaps another of its kind."""
        matches = [
            tokens.doc[start:end] for _, start, end in self._matcher(tokens.doc)
        ]
        spans = filter_spans(matches)
        taken = {i for span in spans for i in range(span.start, span.end)}
        near = [n for n in self._fuzzy(tokens) if not taken & set(range(n[0], n[1]))]
        exact = [(s.start, s.end, s.text) for s in spans]
        return [
            Found(entity, key, *tokens.span(start, end))
            for start, end, phrase in sorted([*exact, *_longest(near)])
            for entity, key in self._readings[" ".join(phrase.split())]
        ]

    def _fuzzy(self, tokens: Tokens) -> Iterator[tuple[int, int, str]]:
        """Windows of words that nearly spell a long name; acronyms only match exactly."""
        words = [t.text for t in tokens.doc]
        known = [w in self._words for w in words]
        for length in self._lengths:
            for start in range(len(words) - length + 1):
                window = known[start : start + length]
                if all(window) or not any(window):
                    continue
                typed = " ".join(words[start : start + length])
                best = process.extractOne(
                    typed, self._long, scorer=fuzz.ratio, score_cutoff=_FUZZY_SCORE
                )
                if best and len(best[0].split()) == length:
                    yield start, start + length, best[0]


def _longest(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for start, end, phrase in sorted(found, key=lambda f: (f[0] - f[1], f[0])):
        if all(end <= s or start >= e for s, e, _ in kept):
            kept.append((start, end, phrase))
    return kept


def _variants(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words, their plural, an acronym with its suffix written on, a joint name in words."""
    yield words
    if words and words[-1].isalpha() and words[-1] != _PLUS:
        yield (*words[:-1], _plural(words[-1]))
    if len(words) == 2 and all(w.isalnum() for w in words) and len(words[1]) == 1:
        yield ("".join(words),)
    if _PLUS in words:
        yield from _joint(words)


def _joint(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    at = words.index(_PLUS)
    left, right = words[:at], words[at + 1 :]
    yield (*left, "plus", *right)
    for joining in (*_JOINING, ()):
        for pair in ((*left, *joining, *right), (*right, *joining, *left)):
            for word in _AS_ONE:
                yield (*pair, word)
                yield (word, *pair)
                yield (word, "of", *pair)
    yield (*right, _PLUS, *left)


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
