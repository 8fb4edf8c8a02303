"""Several certification averages added up."""

from __future__ import annotations

from decimal import Decimal

from actions.answer import Answer
from actions.answers.charts import pay_line
from actions.answers.salary import answer_salary
from actions.answers.salary_computed.scope import salaries_in_scope, salaries_named, scope_name
from actions.answers.salary_computed.shown import shown
from actions.answers.wording import bullets, dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase

SUM = "sum"


def answer_total(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The sum of the averages named, else of the group asked about, with how it was computed."""
    named = salaries_named(request, knowledge)
    figures = named if len(named) > 1 else salaries_in_scope(request, knowledge)
    if not figures:
        return answer_salary(request, knowledge)
    group = "" if len(named) > 1 else scope_name(request, knowledge)
    added = " + ".join(dollars(f.value) for f in figures)
    total = sum((f.value for f in figures), Decimal(0))
    lead = f"The {len(figures)} certification averages{group} add up to {dollars(total)} a year"
    spelled = f" ({added})" if len(named) > 1 else ""
    lines = bullets([pay_line(f) for f in figures])
    return shown(request, figures, f"{lead}{spelled}.", lines, "Average salaries")
