"""Personal data masked in what visitors wrote: addresses, numbers, names.

A capitalised word that is none of the known ones counts as a name, and so does an unknown word
after "I'm …", "call me …" and the like. Another name in lower case is only known from the form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from actions.enrollment.words.contact import ADDRESS

EMAIL, NUMBER, NAME = "[e-mail]", "[number]", "[name]"
_SPELLED = re.compile(r"\S+\s+\(?at\)?\s+\S+(\s+\(?dot\)?\s+\w+)+", re.IGNORECASE)
_WITH_DIGITS = re.compile(r"[+(#$]*[\w-]*\d(?:[\w.,:/()+-]|\s(?=[\d(]))*(?<![.,:])")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*(?![^\[]*\])")
_MY_NAME = re.compile(
    r"(\bmy (?:\w+ )?name(?:['’]?s| is|\s*:)\s+)([^\W\d_][\w'’-]*)", re.IGNORECASE
)
_INTRODUCED = re.compile(
    r"(\[name\]|\bi['’]?m|\bi am|\bthis is|\bcalled|\bcall me|\bname\s*:)(\s+)"
    r"([^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*)?)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\[name\](?:[\s.,]+\[name\])+")
_ACRONYM = 3


def masked(text: str, known: frozenset[str], names: Iterable[str] = ()) -> str:
    """The text with personal data replaced by what kind it is of; known words are in lower case."""
    text = _SPELLED.sub(EMAIL, ADDRESS.sub(EMAIL, text))
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", NAME, text, flags=re.IGNORECASE)
    text = _MY_NAME.sub(lambda m: m[1] + NAME, text)
    text = _INTRODUCED.sub(lambda m: m[1] + m[2] + _introduced(m[3], known), text)
    text = _WITH_DIGITS.sub(_unless(known, NUMBER), text)
    loud = text.isupper()
    text = _WORD.sub(lambda m: NAME if _is_name(m[0], known, loud) else m[0], text)
    return _AGAIN.sub(NAME, text)


def parts_of(names: Iterable[str]) -> frozenset[str]:
    """Names and the words that they are made of, those that are long enough to be told."""
    return frozenset(part for name in names for part in (name, *name.split()) if len(part) > 1)


def _introduced(words: str, known: frozenset[str]) -> str:
    return " ".join(word if word.lower() in known else NAME for word in words.split())


def _unless(known: frozenset[str], mask: str) -> Callable[[re.Match[str]], str]:
    return lambda match: match[0] if match[0].lower() in known else mask


def _is_name(word: str, known: frozenset[str], loud: bool) -> bool:
    plain = re.sub(r"['’](?:s|m|d|ll|re|ve)$", "", word).lower()
    acronym = not loud and word.isupper() and len(word) <= _ACRONYM
    return word[0].isupper() and not acronym and plain not in known and word.lower() not in known
