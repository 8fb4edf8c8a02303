"""What training data and replies may hold although the article does not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

PATH = Path(__file__).resolve().parent / "allowed.yml"


@dataclass(frozen=True)
class Allowed:
    """Acronyms, numbers, intents about what is not known, and files that are no replies."""

    acronyms: frozenset[str]
    numbers: frozenset[str]
    intents: frozenset[str]
    not_replies: frozenset[str]


@cache
def allowed() -> Allowed:
    """Read allowed.yml."""
    data = yaml.safe_load(PATH.read_text(encoding="utf-8"))
    acronyms = (*data["acronyms"], *data["visitors_words"])
    return Allowed(
        acronyms=frozenset(acronyms),
        numbers=frozenset(data["numbers"]),
        intents=frozenset(data["intents"]),
        not_replies=frozenset(data["not_replies"]),
    )
