"""The mean of several pays, and the one in the middle."""

from __future__ import annotations

import re
from decimal import Decimal
from statistics import median as middle_of

from actions.answer import Answer
from actions.answers.calculated.group import group
from actions.answers.calculated.operands import figures_of
from actions.answers.calculated.result import result, rounded
from actions.answers.charts import pay_line
from actions.answers.wording import bullets, dollars, numbered
from actions.context.asked import averages_together
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_average"
_MEDIAN = re.compile(r"\bmedian\b|\bmidpoint\b", re.I)
_TO_AVERAGE = re.compile(
    r"\b(?:average|avg) (?:the|these|those|them|both|it|out)\b|\baveraged\b|\baveraging\b"
    r"|\b(?:i|you|we|to|please|and|can you) average\b"
    r"|\bon average\b.*\b(?:together|combined|as a group|altogether)\b"
    r"|\b(?:together|combined|as a group|altogether)\b.*\bon average\b",
    re.I,
)


def mean(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The mean of pays that are to be averaged, with the formula."""
    if not (_TO_AVERAGE.search(request.text) or averages_together(request.text)):
        return None
    return mean_of_group(request, knowledge)


def mean_of_group(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The mean of the certifications that a question is about; None of fewer than two."""
    pays, together = group(request, knowledge)
    if len(pays) < 2 or not all(p.figure and p.figure.certification for p in pays):
        return None
    total = sum((p.value for p in pays), Decimal(0))
    value = rounded(total / len(pays))
    whole = dollars(rounded(value, Decimal(1)))
    lead = (
        f"The mean of {together} is about {whole} a year "
        f"({dollars(total)} ÷ {len(pays)} = {dollars(value)})."
    )
    return result(
        request, figures_of(pays), lead, TOPIC, bullets([pay_line(f) for f in figures_of(pays)])
    )


def median(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The pay in the middle of a group; between two of them where the group is even."""
    if not _MEDIAN.search(request.text):
        return None
    pays, together = group(request, knowledge)
    figures = sorted(figures_of(pays), key=lambda f: -f.value)
    if len(figures) < 3:
        return None
    value = rounded(Decimal(middle_of(f.value for f in figures)))
    lead = f"The median of {together} is {dollars(value)} a year: half of them lie above it."
    return result(request, figures, lead, TOPIC, numbered([pay_line(f) for f in figures]))
