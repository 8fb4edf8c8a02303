"""No figure without statistic, population, source and date."""

from __future__ import annotations

from knowledge.checks.finding import Finding
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase


def check_figures(knowledge: KnowledgeBase) -> list[Finding]:
    """Return a finding for each figure that could not be quoted with its origin."""
    return [
        Finding(f"figure {figure.key}", f"has no {lack}", "give it one in the article and rebuild")
        for figure in knowledge.figures()
        for lack in _lacks(figure)
    ]


def _lacks(figure: Figure) -> list[str]:
    needed = {
        "source": figure.source.title,
        "as-of date": figure.source.as_of,
        "statistic": figure.statistic,
        "population": figure.population,
        "unit": figure.unit,
    }
    return [name for name, value in needed.items() if not value.strip()]
