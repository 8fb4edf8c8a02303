"""Proof that training data and replies stay within the knowledge base."""

from __future__ import annotations

from pathlib import Path

from knowledge.checks.article import check_article
from knowledge.checks.figures import check_figures
from knowledge.checks.finding import Finding
from knowledge.checks.replies import check_replies
from knowledge.checks.training_data import check_training_data
from knowledge.queries import KnowledgeBase

__all__ = [
    "Finding",
    "check_all",
    "check_article",
    "check_figures",
    "check_replies",
    "check_training_data",
]


def check_all(knowledge: KnowledgeBase, project: Path) -> list[Finding]:
    """Return everything that is wrong, with its place and what to do."""
    return [
        *check_figures(knowledge),
        *check_training_data(knowledge, project / "data" / "nlu"),
        *check_replies(knowledge, project),
    ]
