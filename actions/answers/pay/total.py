"""Several pays added up."""

from __future__ import annotations

from decimal import Decimal

from actions.answer import Answer
from actions.answers.charts import pay_line
from actions.answers.pay.groups import group
from actions.answers.pay.operands import figures_of
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.shown import result
from actions.answers.wording import bullets, dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_average"
_FORMULA_OF = 4
"""So many numbers at most are written out."""


def total(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The sum of the pays that are to be added, with the formula; None of fewer than two."""
    if not _asks_to_add(request):
        return None
    pays, together = group(request, knowledge)
    figures = figures_of(pays)
    if len(figures) < 2 or len(figures) != len(pays):
        return None
    added = sum((f.value for f in figures), Decimal(0))
    terms = " + ".join(dollars(f.value) for f in figures)
    formula = f" ({terms})" if len(figures) <= _FORMULA_OF else ""
    lead = f"{together} add up to {dollars(added)} a year{formula}."
    return result(request, figures, lead, TOPIC, bullets([pay_line(f) for f in figures]))


def _asks_to_add(request: Request) -> bool:
    """Whether a sum of pays is asked for, not a number of things or more than two together."""
    adds = "sum" in request.compared or PATTERNS.fits("added", request.text)
    counts = "count" in request.compared
    return adds and not counts and not PATTERNS.fits("more_than_together", request.text)
