"""A visitor's name: told from sentences, and brought to one form."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

import yaml

from actions.enrollment.words.patterns import pattern, search

MAX_NAME = 100
MAX_WORDS = 6
MAX_WORDS_OF_A_LONG_NAME = 10
APOSTROPHES = "'\u2019\u2018\u02bc\u02bb`\u00b4"
INSIDE = APOSTROPHES + "-\u2010\u2011\u2013.\u00b7\u30fb\u200c\u200d"
JOINERS = "\u200c\u200d"
LETTERS_THAT_ANSWER = frozenset({"y", "n", "k", "q", "i", "me", "you", "a", "an", "my"})
WORD = re.compile(r"[^\s,]+")


def parse_name(text: str) -> str | None:
    """The name in a reply to "what is your name?", or None when there is none."""
    cleaned = _before_remark(clean(text))
    for candidate in (
        _bare(pattern("before_name").sub("", cleaned, count=1)),
        _bare(pattern("greeting").sub("", cleaned)),
    ):
        if plausible(candidate):
            return candidate
    return None


def _before_remark(text: str) -> str:
    """ "Ana Lopez, nice to meet you": with capitals before a comma, the name ends there."""
    head, comma, rest = text.partition(",")
    remark = rest.isascii() and rest == rest.lower()
    return head if comma and remark and any(c.isupper() for c in head) else text


def named(text: str) -> bool:
    """Does the text say that what follows is a name?"""
    return bool(search("before_name", clean(text)))


def written_as_name(text: str) -> bool:
    """Two to four words, each with a capital where its script has them: "Ana Lopez"."""
    words = clean(text).split()
    capitals = all(w[0].isupper() or not w[0].isascii() for w in words)
    return 2 <= len(words) <= 4 and capitals and plausible(" ".join(words))


def clean(text: str) -> str:
    """Composed characters, single spaces, without invisible marks."""
    composed = unicodedata.normalize("NFC", text)
    spaced = re.sub(r"\s+", " ", composed)
    return "".join(c for c in spaced if unicodedata.category(c) != "Cf" or c in JOINERS).strip()


def plausible(name: str) -> bool:
    """Could this be a name, in any script, and is it no sentence?"""
    if not 1 <= len(name) <= MAX_NAME or not all(_allowed(c) for c in name):
        return False
    words = WORD.findall(name)
    long = sum(word[0].isupper() for word in words) * 2 >= len(words)
    if len(words) > (MAX_WORDS_OF_A_LONG_NAME if long else MAX_WORDS) or name.count(",") > 1:
        return False
    begins = unicodedata.category(name[0])[0] == "L" or name[0] in APOSTROPHES
    return begins and any(c.isalpha() for c in name) and not _sentence(words)


def _bare(text: str) -> str:
    stripped = pattern("after_name").sub("", text).strip('"\u201c\u201d \u200c\u200d')
    # a full stop ends a sentence, but belongs to "Jr." and to an initial
    return (
        stripped if re.search(r"\b(?:\w|[JS]r|[A-Z][a-z]?)\.$", stripped) else stripped.rstrip(".")
    )


def _allowed(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM" or character in INSIDE + " ,"


def _sentence(words: list[str]) -> bool:
    plain = [w.casefold().replace("\u2019", "'").strip(".-'") for w in words]
    if any(word in _words("never") for word in plain):
        return True
    if words[0] == "i" or "i" in words[1:]:
        return True
    if len(words) == 1 and plain[0] in LETTERS_THAT_ANSWER:
        return True
    seldom = [word for word in plain if word in _words("seldom")]
    capitals = all(word[0].isupper() for word in words)
    return bool(seldom) and not (capitals and len(seldom) < len(words))


@cache
def _words(kind: str) -> frozenset[str]:
    text = (files("actions.enrollment.words") / "not_names.yml").read_text("utf-8")
    return frozenset(str(word) for word in yaml.safe_load(text)[kind].split())
