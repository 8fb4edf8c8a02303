"""Articles for the tests, and an encoder that needs no model."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge.encoder import DIMENSIONS, Vectors
from knowledge.settings import DEFAULT_ARTICLE, PROJECT

PHARMACY = PROJECT / "tests" / "articles" / "pharmacy-technician.md"
SHARED = PROJECT.parent / "shared"
RAW = SHARED / "article" / "medical-coding-and-billing.txt"

HEAD = """---
title: Guide
field: gardening
provider: Green School
occupations:
  - {key: pruner, name: pruner, activity: pruning}
  - {key: sower, name: sower, activity: sowing}
---
"""


class WordEncoder:
    """Texts that share words get similar vectors."""

    digest = "words"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit row for each text."""
        rows = np.full((len(texts), DIMENSIONS), 1e-3, dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.lower().split():
                row[int(hashlib.md5(word.encode()).hexdigest(), 16) % DIMENSIONS] += 1
        unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


class BrokenEncoder(WordEncoder):
    """Fails when a build has begun."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Refuse."""
        raise RuntimeError("no model")


def default_article() -> str:
    """The project's own article."""
    return DEFAULT_ARTICLE.read_text(encoding="utf-8")


def pharmacy_article() -> str:
    """A made-up article on another career."""
    return PHARMACY.read_text(encoding="utf-8")


def sqlite_url(folder: Path) -> str:
    """A database in a folder."""
    return f"sqlite:///{folder / 'knowledge.db'}"
