"""Several pays added up."""

from __future__ import annotations

import re
from decimal import Decimal

from actions.answer import Answer
from actions.answers.calculated.group import group
from actions.answers.calculated.operands import figures_of
from actions.answers.calculated.result import result
from actions.answers.charts import pay_line
from actions.answers.wording import bullets, dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_average"
SUM = "sum"
_ADDED = re.compile(
    r"\b(?:sum(?:med)?|add(?:ed|ing|s)? (?:up|them|together)|added|household income|altogether"
    r"|(?:income|pay|salar\w+|money) (?:together|combined)|combined (?:income|pay|salar\w+)"
    r"|bring home together|pool(?:ed)? it|pool our|how much is it together"
    r"|totall?ed|total(?:s)? (?:of|up|for|pay|income|salar\w+)|in total)\b",
    re.I,
)


def total(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The sum of the pays that are to be added, with the formula."""
    added = _ADDED.search(request.text) or SUM in request.compared
    return total_of_group(request, knowledge) if added and "count" not in request.compared else None


def total_of_group(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The sum of the pays that a question is about; None of fewer than two."""
    pays, together = group(request, knowledge)
    figures = figures_of(pays)
    if len(figures) < 2 or len(figures) != len(pays):
        return None
    added = sum((f.value for f in figures), Decimal(0))
    formula = f" ({' + '.join(dollars(f.value) for f in figures)})" if len(figures) < 5 else ""
    lead = f"{together} add up to {dollars(added)} a year{formula}."
    return result(request, figures, lead, TOPIC, bullets([pay_line(f) for f in figures]))
