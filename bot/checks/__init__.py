"""Proof that the project's training data and replies stay within the knowledge base."""

from __future__ import annotations

from pathlib import Path

from bot.checks.replies import check_replies
from bot.checks.training_data import check_training_data
from knowledge.checks import Finding
from knowledge.queries import KnowledgeBase

__all__ = ["check_project", "check_replies", "check_training_data"]


def check_project(knowledge: KnowledgeBase, project: Path) -> list[Finding]:
    """Return what training data and replies hold that the database lacks, and what to do."""
    return [
        *check_training_data(knowledge, project / "data" / "nlu"),
        *check_replies(knowledge, project),
    ]
