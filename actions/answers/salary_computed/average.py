"""The mean of a group of certification averages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from actions.answer import Answer
from actions.answers.charts import pay_line
from actions.answers.salary import answer_salary
from actions.answers.salary_computed.conversion import PERIODS, answer_conversion
from actions.answers.salary_computed.scope import (
    granting,
    salaries_in_scope,
    salaries_named,
    scope_name,
)
from actions.answers.salary_computed.shown import shown
from actions.answers.salary_computed.total import SUM, answer_total
from actions.answers.wording import bullets, dollars
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

_A_GROUP = re.compile(
    r"\b(cert\w*|credential\w*|survey\w*|star\w*|asterisk\w*|table\w*|list\w*|ones)\b", re.I
)
_AVERAGED = re.compile(r"\b(averag\w*|avg|mean)\b", re.I)
_OF_THE_SURVEY = re.compile(r"\b(survey|star|asterisk)", re.I)


def answer_average(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The mean of a group of certification averages, or their sum, with how it was computed."""
    if set(request.question.values("period")) & PERIODS.keys():
        return answer_conversion(request, knowledge)
    if SUM in request.question.values("comparison"):
        return answer_total(request, knowledge)
    figures = _group(request, knowledge) if _asks_for_a_mean(request, knowledge) else []
    if not figures:
        return answer_salary(request, knowledge)
    lead = _mean(figures, scope_name(request, knowledge))
    lines = bullets([pay_line(f) for f in figures])
    return shown(request, figures, lead, lines, "Average salaries")


def _asks_for_a_mean(request: Request, knowledge: KnowledgeBase) -> bool:
    """Whether several certifications are to be averaged, not one average to be told."""
    if not _AVERAGED.search(request.text) or len(request.certifications) == 1:
        return False
    of_a_group = _A_GROUP.search(request.text) or granting(request, knowledge)
    return bool(of_a_group or request.certifications)


def _group(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    if len(request.certifications) > 1:
        return salaries_named(request, knowledge)
    figures = salaries_in_scope(request, knowledge)
    if _OF_THE_SURVEY.search(request.text):
        return [f for f in figures if f.source.url]
    return figures


def _mean(figures: Sequence[Figure], group: str) -> str:
    total = sum((f.value for f in figures), Decimal(0))
    mean = (total / len(figures)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    rounded = mean.quantize(Decimal(1), ROUND_HALF_UP)
    return (
        f"The mean of the {len(figures)} certification averages{group} is about "
        f"{dollars(rounded)} a year ({dollars(total)} ÷ {len(figures)} = {dollars(mean)})."
    )
