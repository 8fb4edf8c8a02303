"""Which topic a heading announces, by the cues of topics.yml."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

PATH = Path(__file__).resolve().parent.parent / "topics.yml"


@dataclass(frozen=True)
class TopicEntry:
    """A topic with the words by which headings announce it."""

    key: str
    label: str
    cues: tuple[str, ...]


@dataclass(frozen=True)
class StatisticEntry:
    """What a number in prose is, by the words near it; unit "share" or "pay"."""

    name: str
    unit: str
    cues: tuple[str, ...]


@dataclass(frozen=True)
class Guide:
    """Topics, statistics and qualifiers of any career article."""

    topics: tuple[TopicEntry, ...]
    statistics: tuple[StatisticEntry, ...]
    qualifiers: tuple[str, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The topics that there are."""
        return frozenset(topic.key for topic in self.topics)

    def topic_of(self, heading: str) -> str | None:
        """Return the topic whose cue stands first in a heading, the longer cue on a tie."""
        found = [
            (match.start(), -len(cue), topic.key)
            for topic in self.topics
            for cue in topic.cues
            if (match := re.search(rf"\b{re.escape(cue)}\b", heading, re.IGNORECASE))
        ]
        return min(found)[2] if found else None


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(PATH.read_text(encoding="utf-8"))
    return data


@cache
def guide_digest() -> str:
    """A short digest of topics.yml: a changed guide makes a database stale."""
    return hashlib.sha256(PATH.read_bytes()).hexdigest()[:12]


def read_guide(overrides: Iterable[Mapping[str, Any]] = ()) -> Guide:
    """Read topics.yml; an article's own topics come first and add to those of the same key."""
    data = _data()
    topics = {entry["key"]: entry for entry in data["topics"]}
    for entry in overrides:
        known = topics.get(entry["key"], {"label": entry["key"].replace("_", " "), "cues": []})
        cues = [*entry.get("cues", ()), *known["cues"]]
        topics[entry["key"]] = {**known, **entry, "cues": cues}
    return Guide(
        tuple(TopicEntry(e["key"], e["label"], tuple(e["cues"])) for e in topics.values()),
        tuple(StatisticEntry(e["name"], e["unit"], tuple(e["cues"])) for e in data["statistics"]),
        tuple(data["qualifiers"]),
    )
