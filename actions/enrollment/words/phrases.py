"""Recognise what is no value: stop, skip, back, why, yes, no; the wording stands in phrases.yml."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

CLAUSE = re.compile(
    r"[.,;!?\n\u2026\u2014\u3002\uff0c\uff01\uff1f]+(?:\s|$)|\s+[-\u2013\u2014]+\s+"
)
QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "`": "'", "\u00b4": "'"})
ORDERS = ("stop", "skip", "back")
EXCLAIMED = re.compile(r"^(?:(?:no|nope|nah|naw|yeah|yes|ugh|meh|argh) )+")
"""Before an order they carry no meaning: "nah forget it"."""
LONGEST_COMPOSED = 12
EDGE = re.compile(r"^[\W_]+|[\W_]+$")
EMOJI = re.compile(r"[\U0001F300-\U0001FAFF\u2600-\u27BF]")
TONES = re.compile(r"[\U0001F3FB-\U0001F3FF\uFE0F]")


def plain(text: str) -> str:
    """Lower case, straight apostrophes, single spaces; punctuation only inside words."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(QUOTES)
    folded = TONES.sub("", folded)
    words = (_bare(word) for word in folded.split())
    return " ".join(word for word in words if word)


def _bare(word: str) -> str:
    return word if EMOJI.search(word) and not word.isalnum() else EDGE.sub("", word)


def clauses(text: str) -> list[str]:
    """The parts of a message between punctuation marks, plain, without fillers."""
    parts = (without_fillers(plain(part)) for part in CLAUSE.split(text))
    return [part for part in parts if part]


def without_fillers(clause: str) -> str:
    """The clause less polite and hesitant words at its ends, as long as something is left."""
    words = clause.replace("thank you", "thanks").split()
    anywhere = words_of("fillers")
    at_start = anywhere | words_of("lead_fillers")
    if all(word in at_start for word in words):
        return " ".join(words[:1])
    while words[0] in at_start:
        words.pop(0)
    while words[-1] in anywhere:
        words.pop()
    return " ".join(words)


def says(kind: str, text: str) -> bool:
    """Does the message as a whole, or one of its clauses, say this?"""
    whole = without_fillers(plain(text))
    return any(clause_says(kind, clause) for clause in (whole, *clauses(text)))


def clause_says(kind: str, clause: str) -> bool:
    """Does one clause, as `clauses` gives it, say this?"""
    whole, within = _patterns()[kind]
    bare = without_request(clause)
    if kind in ORDERS:
        bare = EXCLAIMED.sub("", bare) or bare
    full = whole and (whole.fullmatch(clause) or whole.fullmatch(bare))
    return bool(full or (within and within.search(clause)))


def all_say(kinds: tuple[str, ...], text: str) -> bool:
    """Does every clause of the message say one of these?"""
    parts = clauses(text)
    return bool(parts) and all(_composed_of(kinds, part) for part in parts)


def _composed_of(kinds: tuple[str, ...], clause: str) -> bool:
    """One phrase, or several without punctuation between them: "all good send it"."""
    if any(clause_says(kind, clause) for kind in kinds):
        return True
    words = clause.split()[:LONGEST_COMPOSED]
    ends = (i for i in range(1, len(words)) if _is_whole(kinds, " ".join(words[:i])))
    return len(words) == len(clause.split()) and any(
        _composed_of(kinds, " ".join(words[i:])) for i in ends
    )


def _is_whole(kinds: tuple[str, ...], words: str) -> bool:
    patterns = (_patterns()[kind][0] for kind in kinds)
    return any(pattern and pattern.fullmatch(words) for pattern in patterns)


def without_request(clause: str) -> str:
    """The clause less "can you", "I want to" and the like at its start."""
    return _requests().sub("", clause, count=1) or clause


@cache
def _data() -> dict[str, Any]:
    text = (files("actions.enrollment.words") / "phrases.yml").read_text("utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data


@cache
def words_of(kind: str) -> frozenset[str]:
    """A list of single words."""
    return frozenset(_data()[kind].split())


@cache
def _requests() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{'|'.join(_data()['requests'])})\s*)+")


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str] | None, re.Pattern[str] | None]]:
    return {
        kind: (_any(entry.get("whole")), _any(entry.get("within")))
        for kind, entry in _data().items()
        if isinstance(entry, dict)
    }


def _any(patterns: list[str] | None) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{p})" for p in patterns)) if patterns else None
