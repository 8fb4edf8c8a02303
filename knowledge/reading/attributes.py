"""Attributes in braces: `{#key topic="duties privacy" occupation=biller}`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

TRAILING = re.compile(r"\s*(?<!\])\{(?P<inside>[^{}]*)\}\s*$")
PART = re.compile(r'#(?P<key>[\w-]+)|(?P<name>\w+)=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))')


@dataclass(frozen=True)
class Attributes:
    """A key, named values, and what could not be read (None when all could)."""

    key: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    unread: str | None = None

    def get(self, name: str) -> str | None:
        """Return a value, None where it is absent or empty."""
        return self.values.get(name) or None


def parse_attributes(inside: str) -> Attributes:
    """Read what stands between braces."""
    key: str | None = None
    values: dict[str, str] = {}
    for match in PART.finditer(inside):
        if match["key"]:
            key = match["key"]
        else:
            values[match["name"]] = match["quoted"] if match["bare"] is None else match["bare"]
    unread = PART.sub("", inside).strip()
    return Attributes(key, values, unread or None)


def split_attributes(text: str) -> tuple[str, Attributes]:
    """Take the attributes off the end of a block; those of a bracketed span stay."""
    match = TRAILING.search(text)
    if not match:
        return text.strip(), Attributes()
    return text[: match.start()].strip(), parse_attributes(match["inside"])
