"""Regular expressions kept as data: a YAML file of patterns by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Self

import yaml

_PART = re.compile(r"(?<!\?P)<(\w+)>")
"""`<part>`, which is not the name of a group: `(?P<name>`."""
_BEGINNING = ("^", r"\A")


class Patterns:
    """Tells by name whether a pattern of a file fits a text.

    Each entry of the file is a list of alternatives. `<part>` stands for an entry of its `parts`,
    or for a value given here or with the text. A pattern is compiled when it is first used, or by
    `ready`.
    """

    def __init__(self, path: Path, **parts: str) -> None:
        self._path = path
        self._parts = parts
        self._pattern = cache(self._compiled)
        self._finder = cache(self._finding)

    def ready(self) -> Self:
        """These patterns, compiled now, so that no message waits for it."""
        for name in self.names:
            self._finder(name)
        return self

    @property
    def names(self) -> frozenset[str]:
        """The names of all patterns."""
        return frozenset(self._data) - {"parts"}

    def fits(self, name: str, text: str, **parts: str) -> bool:
        """Whether a pattern is found anywhere in a text."""
        return self._finder(name, **parts)(text) is not None

    def search(self, name: str, text: str, **parts: str) -> re.Match[str] | None:
        """The first place where a pattern fits."""
        return self._finder(name, **parts)(text)

    def finditer(self, name: str, text: str, **parts: str) -> Iterator[re.Match[str]]:
        """Every place where a pattern fits."""
        return self._pattern(name, **parts).finditer(text)

    def without(self, name: str, text: str) -> str:
        """The text less every place where a pattern fits."""
        return self._pattern(name).sub("", text)

    @cached_property
    def _data(self) -> dict[str, Any]:
        data: dict[str, Any] = yaml.safe_load(self._path.read_text("utf-8"))
        return data

    def _finding(self, name: str, **parts: str) -> Callable[[str], re.Match[str] | None]:
        """The look for a pattern; one that begins where the text does is tried only there."""
        pattern = self._pattern(name, **parts)
        anchored = all(text.startswith(_BEGINNING) for text in self._data[name])
        return pattern.match if anchored else pattern.search

    def _compiled(self, name: str, **parts: str) -> re.Pattern[str]:
        if name not in self.names:
            raise KeyError(f"{self._path.name} has no pattern {name!r}: add it there")
        known = {**self._data.get("parts", {}), **self._parts, **parts}
        whole = "|".join(self._filled(text, known) for text in self._data[name])
        return re.compile(whole, re.IGNORECASE | re.DOTALL)

    def _filled(self, text: str, parts: dict[str, str]) -> str:
        """A pattern with its parts, and theirs, in place, each as a group."""
        missing = [part for part in _PART.findall(text) if part not in parts]
        if missing:
            raise KeyError(f"{self._path.name} has no part {missing[0]!r}: add it under `parts`")
        return _PART.sub(lambda found: f"(?:{self._filled(parts[found[1]], parts)})", text)
