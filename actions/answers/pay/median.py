"""The pay in the middle of several."""

from __future__ import annotations

from decimal import Decimal
from statistics import median as middle_of

from actions.answer import Answer
from actions.answers.charts import pay_line
from actions.answers.pay.groups import group
from actions.answers.pay.operands import figures_of
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.rounding import rounded
from actions.answers.pay.scope import highest_first
from actions.answers.pay.shown import result
from actions.answers.wording import dollars, numbered
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_average"


def median(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The pay in the middle of a group; between two of them where the group is even."""
    if not PATTERNS.fits("median", request.text):
        return None
    pays, together = group(request, knowledge)
    figures = highest_first(figures_of(pays))
    if len(figures) < 3:
        return None
    value = rounded(Decimal(middle_of(f.value for f in figures)))
    lead = f"The median of {together} is {dollars(value)} a year: half of them lie above it."
    return result(request, figures, lead, TOPIC, numbered([pay_line(f) for f in figures]))
