"""The lists of words.yml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list; each is a text, also where YAML would read another value."""
    data = yaml.safe_load((files("actions.answers") / "words.yml").read_text("utf-8"))
    return frozenset(map(_text, data[name]))


def _text(word: object) -> str:
    if not isinstance(word, str):
        raise TypeError(f"words.yml has {word!r} for a word: put it into quotation marks")
    return word
