"""The certifications that pay most, or least."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answer import Answer
from actions.answers.charts import pay_line
from actions.answers.salary import answer_salary
from actions.answers.salary_computed.difference import answer_difference, difference_of
from actions.answers.salary_computed.scope import salaries_in_scope, scope_name
from actions.answers.salary_computed.shown import named, shown
from actions.answers.wording import amount, numbered
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

DEFAULT_COUNT = 3


def answer_ranking(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The highest or lowest certification salaries; of two, the one that pays more."""
    if len(request.certifications) > 1:
        return answer_difference(request, knowledge)
    compared = request.question.values("comparison")
    lowest = "lowest" in compared
    figures = salaries_in_scope(request, knowledge)
    if lowest and "highest" in compared and len(figures) > 1:
        return difference_of(request, [figures[0], figures[-1]])
    ordered = sorted(figures, key=lambda f: f.value, reverse=not lowest)
    first = ordered[: _count(request)]
    if not first:
        return answer_salary(request, knowledge)
    return _ranked(
        request, first, "lowest" if lowest else "highest", scope_name(request, knowledge)
    )


def _count(request: Request) -> int:
    """How many are asked for."""
    counts = [int(c) for c in request.question.values("count") if c.isdigit() and int(c) > 0]
    return counts[0] if counts else DEFAULT_COUNT


def _ranked(request: Request, figures: Sequence[Figure], word: str, group: str) -> Answer:
    best = figures[0]
    by = f", offered by the {best.certification.organisation.label}" if best.certification else ""
    lead = f"The {word} average{group} is that of {named(best)}{by}: {amount(best)}."
    more = f"The {word} {len(figures)}:\n{numbered([pay_line(f) for f in figures])}"
    return shown(request, figures, lead, more, f"{word.capitalize()} average salaries")
