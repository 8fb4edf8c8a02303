"""The programs a visitor can be interested in: an occupation's activity each, or all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from actions.enrollment.words.phrases import plain, words_of
from knowledge.model import Occupation

SIMILAR = 84
ALL_WORDS = re.compile(r"\b(?:both|all|all of them|each|the two|two of them|everything)\b")
ORDINALS = ("first", "second", "third", "fourth", "fifth")
ORDINAL = re.compile(rf"(?:the )?({'|'.join(ORDINALS)})(?: one| option| program)?(?: please)?")
NOT = re.compile(
    r"\b(?:not|instead of|rather than|no longer|don'?t want|except|from|swap|replace|drop)"
    r"\s+(?:the\s+)?$"
)


@dataclass(frozen=True)
class Program:
    """A choice: the value that a lead stores, its label, and what visitors call it."""

    value: str
    label: str
    occupation: str | None = None
    aliases: tuple[str, ...] = ()


def programs_of(
    occupations: Sequence[Occupation], aliases: Mapping[str, Iterable[str]] | None = None
) -> tuple[Program, ...]:
    """One program for each occupation, and one for all of them where there are several."""
    activities = [o.activity.lower().split() for o in occupations]
    shared = set.intersection(*map(set, activities)) if len(activities) > 1 else set()
    programs = []
    for occupation, words in zip(occupations, activities, strict=True):
        value = "-".join(w for w in words if w not in shared) or occupation.key
        named = (aliases or {}).get(occupation.key, ())
        names = (value, occupation.activity, occupation.name, occupation.plural, *named)
        lowered = tuple(dict.fromkeys(plain(n) for n in names))
        programs.append(Program(value, _label(occupation.activity), occupation.key, lowered))
    if len(programs) > 1:
        programs.append(
            Program(
                "both" if len(programs) == 2 else "all",
                "Both" if len(programs) == 2 else "All",
            )
        )
    return tuple(programs)


def _label(activity: str) -> str:
    return activity[:1].upper() + activity[1:]


def parse_program(text: str, programs: Sequence[Program], *, alone: bool = False) -> str | None:
    """The program that a message names, or None.

    With `alone` the message must say little else than the program's name.
    """
    said = plain(text)
    found, rest = _mentions(said, programs)
    several = len(programs) > 1 and not found and ALL_WORDS.search(said)
    if several:
        rest = [w for w in ALL_WORDS.sub(" ", said).split() if w not in words_of("program_fillers")]
        found = [programs[-1].value]
    if not found and (ordinal := ORDINAL.fullmatch(said)):
        return _numbered(programs, ORDINALS.index(ordinal[1]))
    if not found and (number := re.fullmatch(r"(?:option |number |no |#)?(\d)", said)):
        return _numbered(programs, int(number[1]) - 1)
    if alone and rest:
        return None
    return _choice(programs, found)


def _numbered(programs: Sequence[Program], index: int) -> str | None:
    return programs[index].value if 0 <= index < len(programs) else None


def _mentions(said: str, programs: Sequence[Program]) -> tuple[list[str], list[str]]:
    """Values that the words name, less those rejected; and the words that name nothing."""
    names = sorted(
        ((alias, p.value) for p in programs for alias in p.aliases),
        key=lambda n: -len(n[0]),
    )
    found: list[tuple[int, str]] = []
    rejected: set[str] = set()
    masked = said
    for alias, value in names:
        while match := re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", masked):
            masked = masked[: match.start()] + "\0" * len(match[0]) + masked[match.end() :]
            before = said[: match.start()]
            (rejected.add(value) if NOT.search(before) else found.append((match.start(), value)))
    rest: list[str] = []
    for word in re.findall(r"[^\s\0]+", masked):
        close = _similar(word, programs)
        if close:
            found.append((masked.find(word), close))
        elif word not in words_of("program_fillers") and not _shared_word(word, programs):
            rest.append(word)
    values = [value for _, value in sorted(found) if value not in rejected]
    return list(dict.fromkeys(values)), rest


def _similar(word: str, programs: Sequence[Program]) -> str | None:
    """The program whose value is this word with a typing slip."""
    if len(word) < 5:
        return None
    scores = {p.value: fuzz.ratio(word, p.value) for p in programs if p.occupation}
    best = max(scores, key=lambda value: scores[value], default=None)
    return best if best and scores[best] >= SIMILAR else None


def _shared_word(word: str, programs: Sequence[Program]) -> bool:
    return any(word in alias.split() for p in programs for alias in p.aliases)


def _choice(programs: Sequence[Program], found: list[str]) -> str | None:
    unique = list(dict.fromkeys(found))
    if len(unique) == 1:
        return unique[0]
    return programs[-1].value if len(unique) > 1 else None
