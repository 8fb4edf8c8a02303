"""Proof that the knowledge base holds its article, and that its figures can be quoted."""

from __future__ import annotations

from knowledge.checks.article import check_article
from knowledge.checks.figures import check_figures
from knowledge.checks.finding import Finding

__all__ = ["Finding", "check_article", "check_figures"]
