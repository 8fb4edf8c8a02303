"""Finds the knowledge base's entities in a text: longest name first, misspelt ones too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from spacy.matcher import PhraseMatcher

from bot.nlu.tokens import NLP, Tokens, tokens_of

_PLUS = "+"
_JOINING = (("and",), ("with",), ("plus",), ("n",))
_AS_ONE = ("combination", "combined", "combo", "together", "dual", "double", "combi", "bundle")
_PAIRING = frozenset({"and", "with", "both", "or", "n"})
_ALONE = frozenset({"alone", "only", "single", "itself"})
"""Words that set one name against a joint one: "the CPB alone or both"."""
_APART = frozenset(
    [
        "compare",
        "compared",
        "comparing",
        "comparison",
        "versus",
        "vs",
        "difference",
        "differences",
        "differ",
        "between",
        "better",
        "which",
        "or",
        "either",
        "each",
        "separately",
        "respectively",
        "than",
        "not",
    ]
)
_FUZZY_MIN_CHARACTERS = 9
_WORD_SCORE = 65
_FUZZY_SCORE = 88.0
_STRANGE_MIN_LETTERS = 4

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

    def __init__(self, names: Iterable[Name], lenient: bool = True) -> None:
        """Take rows of aliases: entity, key, text; `lenient` adds plurals and near spellings."""
        self.names = sorted(set(names))
        self._readings: dict[str, list[tuple[str, str]]] = {}
        self._matcher = PhraseMatcher(NLP.vocab, attr="ORTH")
        self._words: set[str] = set()
        for entity, key, text in self.names:
            plain = tuple(tokens_of(text).words)
            for words in _variants(plain) if lenient else [plain]:
                self._add(words, (entity, key))
        self._pairs = {phrase for phrase in self._readings if self._is_pair(phrase)}
        self._long: dict[int, list[str]] = {}
        for phrase in self._readings if lenient else ():
            if len(phrase) >= _FUZZY_MIN_CHARACTERS and " " in phrase:
                self._long.setdefault(len(phrase.split()), []).append(phrase)

    def _add(self, words: tuple[str, ...], reading: tuple[str, str]) -> None:
        if not words:
            return
        phrase = " ".join(words)
        readings = self._readings.setdefault(phrase, [])
        if reading not in readings:
            readings.append(reading)
        self._words.update(words)
        self._matcher.add(phrase, [tokens_of(phrase).doc])

    def _is_pair(self, phrase: str) -> bool:
        """Whether a joint name reads as two names where a text sets things against each other."""
        words = [w for w in phrase.split() if w not in _PAIRING]
        halves = ((" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words)))
        kinds = self._kinds(phrase)
        return any(kinds & self._kinds(one) & self._kinds(other) for one, other in halves)

    def _kinds(self, phrase: str) -> set[str]:
        return {entity for entity, _ in self._readings.get(phrase, ())}

    def find(self, tokens: Tokens) -> list[Found]:
        """Return entities in the order of the text; the longest of overlapping names counts."""
        apart = not _APART.isdisjoint(tokens.words) and _ALONE.isdisjoint(tokens.words)
        exact = [
            (start, end, tokens.doc[start:end].text) for _, start, end in self._matcher(tokens.doc)
        ]
        names = [n for n in exact if not (apart and n[2] in self._pairs)]
        return [
            Found(entity, key, *tokens.span(start, end))
            for start, end, phrase in sorted(_longest([*names, *self._fuzzy(tokens)]))
            for entity, key in self._readings[phrase]
        ]

    def _fuzzy(self, tokens: Tokens) -> Iterator[tuple[int, int, str]]:
        """Windows with one strange word that nearly spell a long name; acronyms match exactly."""
        strange = [i for i, w in enumerate(tokens.words) if self._is_strange(w)]
        for length, phrases in self._long.items():
            for start in range(len(tokens.words) - length + 1):
                if sum(start <= i < start + length for i in strange) == 1:
                    typed = " ".join(tokens.words[start : start + length])
                    best = process.extractOne(
                        typed, phrases, score_cutoff=_FUZZY_SCORE, scorer=fuzz.ratio
                    )
                    if best and _is_spelt_like(typed, best[0]):
                        yield start, start + length, best[0]

    def _is_strange(self, word: str) -> bool:
        return len(word) >= _STRANGE_MIN_LETTERS and word not in self._words


def _is_spelt_like(typed: str, phrase: str) -> bool:
    """Whether each word is near its own: "coder then" is no slip for "coder payer"."""
    pairs = zip(typed.split(), phrase.split(), strict=False)
    return all(fuzz.ratio(one, other) >= _WORD_SCORE for one, other in pairs)


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
