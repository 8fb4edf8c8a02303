"""How a calculated result is shown: the result, how it came about, where its figures come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from actions.answer import Answer
from actions.answers.charts import salary_chart
from actions.answers.salary_computed.shown import shown
from actions.request import Request
from knowledge.model import Figure

CENTS = Decimal("0.01")
TENTH = Decimal("0.1")
_FEW = 2


def rounded(value: Decimal, to: Decimal = CENTS) -> Decimal:
    """A value rounded half up."""
    return value.quantize(to, ROUND_HALF_UP)


def percent(part: Decimal, whole: Decimal) -> str:
    """A part of a whole in percent, with one decimal."""
    return f"{rounded(100 * part / whole, TENTH)}%"


def result(
    request: Request, figures: Sequence[Figure], lead: str, topic: str, more: str = ""
) -> Answer:
    """An answer on a topic of pay; several pays are shown as a chart as well."""
    yearly = list({f.key: f for f in figures if f.unit == "USD/year"}.values())
    answer = shown(request, list(figures), lead, more, "Average salaries", chart=False)
    chart = salary_chart("Average salaries", yearly) if len(yearly) > _FEW else None
    return replace(answer, topic=topic, chart=chart)
