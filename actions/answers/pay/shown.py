"""How computed pay is shown: the result first, its figures as lines, table and chart, sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.answers.charts import certification_table, salary_chart
from actions.answers.wording import NOT_A_PROMISE, capitalised, citation, cited, paragraphs
from actions.request import Request
from knowledge.model import YEARLY, Figure

_FEW = 2


def shown(
    request: Request,
    figures: Sequence[Figure],
    lead: str,
    more: str,
    title: str,
    *,
    chart: bool = True,
) -> Answer:
    """An answer that leads with a result and shows the figures it comes from."""
    keys = tuple(f.certification.key for f in figures if f.certification)
    several = chart and len(figures) > 1
    of_pay = any(f.unit.startswith("USD") for f in figures)
    return Answer(
        text=paragraphs(
            capitalised(lead), more, citation(cited(figures)), NOT_A_PROMISE if of_pay else ""
        ),
        topic=request.intent,
        occupations=request.occupations,
        certifications=request.certifications or keys[:1],
        sources=cited(figures),
        chart=salary_chart(title, figures) if several else None,
        table=certification_table(title, figures) if several else None,
        listed=keys if len(figures) == len(keys) else (),
        figures=tuple(f.key for f in figures),
    )


def result(
    request: Request, figures: Sequence[Figure], lead: str, topic: str, more: str = ""
) -> Answer:
    """An answer on a topic of pay; more than two pays are shown as a chart as well."""
    yearly = list({f.key: f for f in figures if f.unit == YEARLY}.values())
    answer = shown(request, list(figures), lead, more, "Average salaries", chart=False)
    chart = salary_chart("Average salaries", yearly) if len(yearly) > _FEW else None
    return replace(answer, topic=topic, chart=chart)


def named(figure: Figure) -> str:
    """Whose pay a figure is, inside a sentence."""
    if figure.certification:
        return f"the {figure.certification.label}"
    if "average" in figure.statistic:
        return f"the average of {figure.population}"
    return f"the {figure.statistic}"
