"""Figures without statistic, population, source or date are found."""

from __future__ import annotations

import pytest

from knowledge.checks import check_figures
from knowledge.model import Figure, Source
from knowledge.queries import KnowledgeBase


def test_a_figure_without_a_source_or_a_date_is_found(
    pharmacy: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert check_figures(pharmacy) == []
    blank = Figure(
        key="bare",
        unit="percent",
        statistic="share",
        population="all",
        source=Source(title="", as_of=" "),
    )
    monkeypatch.setattr(pharmacy, "figures", lambda: [blank])
    assert [finding.what for finding in check_figures(pharmacy)] == [
        "has no source",
        "has no as-of date",
    ]


def test_the_projects_figures_can_be_quoted(knowledge: KnowledgeBase) -> None:
    assert check_figures(knowledge) == []
