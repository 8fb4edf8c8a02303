"""Short names of certifications: the words that no other one has, before "certificate"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import groupby

_WORD = re.compile(r"[^\W\d_]+")
_JOINT = "+"
_CREDENTIALS = ("certification", "certificate", "cert", "credential", "version", "one")


def short_names(
    names: Mapping[str, str], common: Collection[str] = ()
) -> Iterator[tuple[str, str]]:
    """Yield key and short name: "risk adjustment certificate" of "Certified Risk Adjustment Coder".

    `names` maps keys to full names, `common` holds words that tell no certification apart.
    """
    for key, words in telling_words(names, common):
        yield from ((key, f"{words} {credential}") for credential in _CREDENTIALS)


def telling_words(
    names: Mapping[str, str], common: Collection[str] = ()
) -> Iterator[tuple[str, str]]:
    """Yield key and words that stand in no other name: "risk adjustment"."""
    words = {key: _words(name) for key, name in names.items() if _JOINT not in name}
    spread = Counter(word for key in words for word in set(words[key]))
    for key, own in words.items():
        plain = {*common, *_CREDENTIALS}
        telling = [w if spread[w] == 1 and w not in plain else None for w in own]
        for is_telling, run in groupby(telling, key=bool):
            if is_telling:
                yield from ((key, words) for words in _forms(" ".join(filter(None, run))))


def _forms(words: str) -> Iterator[str]:
    """The words, and of one who does something what is done: "auditor", "auditing"."""
    yield words
    if words.endswith("or"):
        yield f"{words[:-2]}ing"


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name)]
