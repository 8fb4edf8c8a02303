"""The statements nearest to a free question."""

from __future__ import annotations

import numpy as np

from knowledge.encoder import Vectors, shared_encoder
from knowledge.queries import KnowledgeBase


def nearest(
    question: str | Vectors, knowledge: KnowledgeBase, limit: int = 8
) -> list[tuple[str, float]]:
    """Return (statement key, cosine similarity), best first.

    The question is a text or its vector; of several vectors a statement gets its best one.
    """
    keys, statements = knowledge.embeddings()
    if not keys:
        return []
    vectors = shared_encoder().encode([question]) if isinstance(question, str) else question
    scores = (np.atleast_2d(vectors) @ statements.T).max(axis=0)
    best = np.argsort(-scores, kind="stable")[:limit]
    return [(keys[index], float(scores[index])) for index in best]
