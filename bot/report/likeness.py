"""Questions that mean about the same, put together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.encoder import Vectors

OF_ONE_TOPIC = 0.5
OF_ANY_TOPIC = 0.75
"""Cosine similarities from which two questions count as one; docs/report.md tells why."""
NO_TOPIC = frozenset({"nlu_fallback", "out_of_scope"})
"""Intents whose questions have nothing in common."""


def groups_of(vectors: Vectors, topics: Sequence[str], counts: Sequence[int]) -> list[list[int]]:
    """The numbers of the rows that belong together: each row joins the most frequent like it."""
    order = sorted(range(len(counts)), key=lambda row: -counts[row])
    names = np.array(topics, dtype=object)
    groups: list[list[int]] = []
    left = np.ones(len(counts), dtype=bool)
    for first in order:
        if left[first]:
            shared = (names == topics[first]) & (topics[first] not in NO_TOPIC)
            like = vectors @ vectors[first] >= np.where(shared, OF_ONE_TOPIC, OF_ANY_TOPIC)
            like[first] = True
            groups.append([row for row in order if left[row] and like[row]])
            left &= ~like
    return groups
