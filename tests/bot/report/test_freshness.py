"""Figures that are too old, from the project's own article."""

from __future__ import annotations

from datetime import date

from bot.report.freshness import stale_figures
from knowledge.queries import KnowledgeBase

SURVEY = date(2023, 11, 14)


def keys(knowledge: KnowledgeBase, today: date, days: int = 365) -> set[str]:
    return {key for s in stale_figures(knowledge.figures(), today, days) for key in s.figures}


def test_a_figure_becomes_old_the_day_after_its_time_is_over(knowledge: KnowledgeBase) -> None:
    dated = {f.key for f in knowledge.figures() if f.source.as_of_date == SURVEY}
    assert dated
    assert not dated & keys(knowledge, date(2024, 11, 13))
    assert dated <= keys(knowledge, date(2024, 11, 14))
    assert not dated & keys(knowledge, date(2024, 11, 14), days=400)


def test_a_figure_without_a_date_is_always_to_be_looked_up(knowledge: KnowledgeBase) -> None:
    undated = {f.key for f in knowledge.figures() if f.source.as_of_date is None}
    assert undated
    assert undated <= keys(knowledge, date(2023, 1, 1))


def test_figures_are_told_by_section_and_source_the_oldest_first(knowledge: KnowledgeBase) -> None:
    found = stale_figures(knowledge.figures(), date(2026, 11, 20))
    assert sum(len(stale.figures) for stale in found) == len(knowledge.figures())
    days = [stale.day for stale in found if stale.day]
    assert days == sorted(days)
    (survey,) = [stale for stale in found if "survey" in stale.source]
    assert survey.as_of == "accessed November 14, 2023"
    assert survey.section.startswith("Medical Coding Certifications")
    assert len(survey.figures) == 6
