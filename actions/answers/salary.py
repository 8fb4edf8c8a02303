"""Pay in general, of an occupation, of a certification."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answer import Answer
from actions.answers.charts import certification_table, pay_line, salary_chart
from actions.answers.statements import nearest_statements, told
from actions.answers.wording import (
    NOT_A_PROMISE,
    amount,
    bullets,
    citation,
    cited,
    joined,
    paragraphs,
)
from actions.request import Request
from knowledge.model import HOURLY, YEARLY, Figure
from knowledge.queries import KnowledgeBase

EXAMPLES = 3


def answer_salary(request: Request, knowledge: KnowledgeBase) -> Answer:
    """Pay of the certifications asked about, else the average of the whole field."""
    if request.certifications:
        return salary_of_certifications(request, knowledge)
    if request.organisations:
        return _salaries_by_organisation(request, knowledge)
    return _general_salary(request, knowledge)


def salary_of_certifications(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The average salary of each certification asked about, with who offers it."""
    figures = knowledge.salaries_of(request.certifications)
    if not figures:
        return _general_salary(request, knowledge)
    if len(figures) == 1:
        text = _one_salary(figures[0])
    else:
        text = f"Average salaries:\n{bullets([pay_line(f) for f in figures])}"
    many = len(figures) > 1
    return Answer(
        text=paragraphs(text, citation(cited(figures)), NOT_A_PROMISE),
        topic=request.intent,
        occupations=request.occupations,
        certifications=request.certifications,
        sources=cited(figures),
        chart=salary_chart("Average salary by certification", figures) if many else None,
        table=certification_table("Certifications compared", figures) if many else None,
        listed=request.certifications if many else (),
        figures=tuple(f.key for f in figures),
    )


def _one_salary(figure: Figure) -> str:
    certification = figure.certification
    assert certification is not None, "a certification's salary names its certification"
    return (
        f"Holders of the {certification.label} certification, offered by the "
        f"{certification.organisation.label}, earn an average salary of {amount(figure)}."
    )


def _general_salary(request: Request, knowledge: KnowledgeBase) -> Answer:
    pay = [f for unit in (YEARLY, HOURLY) if (f := knowledge.general_pay(unit))]
    near = nearest_statements(request, knowledge)
    lead = [] if near and _repeats_pay(near[0].id, pay) else near
    if not pay:
        return told(request, knowledge, lead or knowledge.statements("salary")[:2])
    best = _salaries(request, knowledge)[:EXAMPLES]
    figures = [*pay, *best]
    return Answer(
        text=paragraphs(
            *(s.text for s in lead[:1]),
            *_on_average(pay, best),
            citation(cited(figures)),
            NOT_A_PROMISE,
        ),
        topic=request.intent,
        occupations=request.occupations,
        sources=cited(figures),
        chart=salary_chart("Average salary a year", [pay[0], *best]),
        listed=tuple(f.certification.key for f in best if f.certification),
        told=tuple(s.key for s in lead),
        figures=(_of_the_period(request, pay).key,),
    )


def _on_average(pay: Sequence[Figure], best: Sequence[Figure]) -> list[str]:
    """The average of the field, and of the certifications that pay most."""
    amounts = joined([amount(f) for f in pay], "or")
    field = (
        f"On average, {_as_subject(pay[0].population)} earn {amounts}; "
        "there is no separate figure for one role."
    )
    if not best:
        return [field]
    lines = bullets([pay_line(f) for f in best])
    return [field, f"Among certification holders the highest averages are:\n{lines}"]


def _as_subject(population: str) -> str:
    """A population before its verb: what is set off by a comma ends with one."""
    return f"{population}," if "," in population else population


def _of_the_period(request: Request, pay: Sequence[Figure]) -> Figure:
    """The hourly average where it is asked by the hour, else the yearly one."""
    hourly = [f for f in pay if f.unit == HOURLY]
    return hourly[0] if hourly and "hour" in request.question.values("period") else pay[0]


def _repeats_pay(statement_id: int, pay: Sequence[Figure]) -> bool:
    return any(f.statement_id == statement_id for f in pay)


def _salaries(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    if len(request.occupations) == 1:
        return knowledge.salaries(occupation=request.occupations[0])
    return knowledge.salaries()


def _salaries_by_organisation(request: Request, knowledge: KnowledgeBase) -> Answer:
    figures = [f for key in request.organisations for f in knowledge.salaries(organisation=key)]
    if not figures:
        return _general_salary(request, knowledge)
    by = joined([o.label for k in request.organisations if (o := knowledge.organisation(k))])
    text = f"Average salaries with certifications of the {by}:"
    return Answer(
        text=paragraphs(
            text,
            bullets([pay_line(f) for f in figures]),
            citation(cited(figures)),
            NOT_A_PROMISE,
        ),
        topic=request.intent,
        occupations=request.occupations,
        sources=cited(figures),
        chart=salary_chart(text.rstrip(":"), figures),
        table=certification_table(text.rstrip(":"), figures),
        listed=tuple(f.certification.key for f in figures if f.certification),
    )
