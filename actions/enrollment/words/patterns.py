"""The regular expressions of patterns.yml, by name."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

PART = re.compile(r"(?<!\?P)<(\w+)>")


def search(name: str, text: str, noun: str = "") -> re.Match[str] | None:
    """The first place where the pattern fits."""
    return pattern(name, noun).search(text)


@cache
def pattern(name: str, noun: str = "") -> re.Pattern[str]:
    """A pattern, its alternatives joined and its parts filled in; `noun` is a field."""
    data = _data()
    parts = data["parts"] | ({"noun": data["parts"][f"{noun}_noun"]} if noun else {})
    return re.compile(_filled("|".join(data[name]), parts), re.IGNORECASE | re.DOTALL)


def _filled(text: str, parts: dict[str, str]) -> str:
    """`<part>` replaced, also in parts; the names of groups, `(?P<name>`, are left."""
    return PART.sub(lambda m: _filled(parts[m[1]], parts), text)


@cache
def _data() -> dict[str, Any]:
    text = (files("actions.enrollment.words") / "patterns.yml").read_text("utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data
