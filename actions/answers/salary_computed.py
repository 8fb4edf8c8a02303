"""Pay that is looked up by rank or limit, or computed: differences, averages, conversions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from actions.answer import Answer, Table
from actions.answers.charts import certification_table, pay_line, salary_chart
from actions.answers.salary import answer_salary
from actions.answers.wording import (
    NOT_A_PROMISE,
    amount,
    bullets,
    citation,
    cited,
    dollars,
    joined,
    numbered,
    paragraphs,
)
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

DEFAULT_COUNT = 3
A_GROUP = re.compile(
    r"\b(cert\w*|credential\w*|survey\w*|star\w*|asterisk\w*|table\w*|list\w*)\b", re.I
)
AVERAGED = re.compile(r"\b(averag\w*|avg|mean)\b", re.I)
OF_THE_SURVEY = re.compile(r"\b(survey|star|asterisk)", re.I)
PERIODS = {
    "hour": (Decimal(2080), "2,080 working hours (52 weeks of 40 hours)"),
    "day": (Decimal(260), "260 working days"),
    "week": (Decimal(52), "52 weeks"),
    "month": (Decimal(12), "12 months"),
}


def answer_ranking(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The highest or lowest certification salaries; of two, the one that pays more."""
    if len(request.certifications) > 1:
        return answer_difference(request, knowledge)
    compared = request.question.values("comparison")
    lowest = "lowest" in compared
    figures = scope(request, knowledge)
    if lowest and "highest" in compared and len(figures) > 1:
        return _difference(request, [figures[0], figures[-1]])
    ordered = sorted(figures, key=lambda f: f.value, reverse=not lowest)
    counts = [int(c) for c in request.question.values("count") if c.isdigit() and int(c) > 0]
    shown = ordered[: counts[0] if counts else DEFAULT_COUNT]
    if not shown:
        return answer_salary(request, knowledge)
    word = "lowest" if lowest else "highest"
    best = shown[0]
    group = scope_name(request, knowledge)
    by = f", offered by the {best.certification.organisation.label}" if best.certification else ""
    lead = f"The {word} average{group} is that of {_named(best)}{by}: {amount(best)}."
    more = f"The {word} {len(shown)}:\n{numbered([pay_line(f) for f in shown])}"
    return _ranked(request, shown, lead, more, f"{word.capitalize()} average salaries")


def answer_threshold(request: Request, knowledge: KnowledgeBase) -> Answer:
    """Certifications whose average lies above or below an amount, or the field's average."""
    below = bool({"below", "lowest"} & set(request.question.values("comparison")))
    limit, limit_name = _limit(request, knowledge)
    if limit is None:
        return answer_ranking(request, knowledge)
    if request.certifications:
        return _against_limit(request, knowledge, limit, limit_name)
    figures = scope(request, knowledge)
    limits = sorted(Decimal(a) for a in request.question.values("amount") if _is_number(a))
    if len(limits) > 1:
        kept = [f for f in figures if limits[0] <= f.value <= limits[-1]]
        side, limit_name = "between", f"{dollars(limits[0])} and {dollars(limits[-1])}"
    else:
        kept = [f for f in figures if (f.value < limit if below else f.value > limit)]
        side = "below" if below else "above"
    group = scope_name(request, knowledge)
    head = f"{len(kept)} of {len(figures)} certification averages{group} are {side} {limit_name}"
    lead = f"{head}:" if kept else f"{head}."
    return _ranked(request, kept, lead, numbered([pay_line(f) for f in kept]), head)


def answer_difference(request: Request, knowledge: KnowledgeBase) -> Answer:
    """Two pays side by side and by how much one is higher."""
    figures = [f for key in request.certifications if (f := knowledge.salary_of(key))]
    compared = {"difference", "above", "below", "average", "highest", "lowest"}
    published = set(request.organisations) - set(granting(request, knowledge))
    if len(figures) == 1 and (published or compared & set(request.question.values("comparison"))):
        general = knowledge.general_pay("USD/year")
        figures += [general] if general else []
    if len(figures) < 2:
        return answer_salary(request, knowledge)
    return _difference(request, figures)


def _difference(request: Request, figures: Sequence[Figure]) -> Answer:
    ordered = sorted(figures, key=lambda f: f.value, reverse=True)
    high, low = ordered[0], ordered[-1]
    gap = high.value - low.value
    lead = (
        f"{_named(high)} pays more: {amount(high)} on average, against {amount(low)} for "
        f"{_named(low)}. That is {dollars(gap)} a year more "
        f"({dollars(high.value)} − {dollars(low.value)})."
        if gap
        else f"{_named(high)} and {_named(low)} pay the same on average: {amount(high)}."
    )
    answered = _yes_or_no(request, figures, high)
    rest = bullets([pay_line(f) for f in ordered]) if len(ordered) > 2 else ""
    return _ranked(request, ordered, f"{answered}{lead}", rest, "Average salaries compared")


def answer_average(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The mean of a group of certification averages, with how it was computed."""
    if set(request.question.values("period")) & PERIODS.keys():
        return answer_conversion(request, knowledge)
    if not AVERAGED.search(request.text):
        return answer_salary(request, knowledge)
    one_certification = len(request.certifications) == 1
    figures = [] if one_certification else _group(request, knowledge)
    if not figures or not (A_GROUP.search(request.text) or request.certifications):
        return answer_salary(request, knowledge)
    total = sum((f.value for f in figures), Decimal(0))
    mean = (total / len(figures)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    shown = mean.quantize(Decimal(1), ROUND_HALF_UP)
    group = scope_name(request, knowledge)
    lead = (
        f"The mean of the {len(figures)} certification averages{group} is about {dollars(shown)} "
        f"a year ({dollars(total)} ÷ {len(figures)} = {dollars(mean)})."
    )
    lines = bullets([pay_line(f) for f in figures])
    return _ranked(request, figures, lead, lines, "Average salaries")


def answer_conversion(request: Request, knowledge: KnowledgeBase) -> Answer:
    """A yearly average as monthly, weekly or hourly pay, with the formula."""
    figures = [f for key in request.certifications if (f := knowledge.salary_of(key))]
    general = knowledge.general_pay("USD/year")
    figures = figures or ([general] if general else [])
    asked = request.question.values("period")
    periods = [p for p in asked if p in PERIODS] or ([] if asked else ["month"])
    if not figures or not periods:
        return answer_salary(request, knowledge)
    lines = [_converted(f, period) for f in figures for period in periods]
    hourly = knowledge.general_pay("USD/hour")
    if "hour" in periods and hourly and not request.certifications:
        lines.insert(0, f"The average hourly wage of {hourly.population} is {amount(hourly)}.")
        figures.append(hourly)
    return _ranked(request, figures, "\n".join(lines), "", "Average salaries", chart=False)


def _converted(figure: Figure, period: str) -> str:
    parts, spelled = PERIODS[period]
    value = (figure.value / parts).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return (
        f"{_named(figure).capitalize() if not figure.certification else _named(figure)}: "
        f"{amount(figure)} is about {dollars(value)} a {period} "
        f"({dollars(figure.value)} ÷ {spelled}), before taxes."
    )


def scope(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The certification salaries that a question is about, by occupation and organisation."""
    named = request.question.values("occupation")
    occupation = named[0] if len(named) == 1 else None
    organisations = granting(request, knowledge) or (None,)
    return [
        figure
        for organisation in organisations
        for figure in knowledge.salaries(occupation=occupation, organisation=organisation)
    ]


def granting(request: Request, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The organisations asked about that grant a certification."""
    return tuple(o for o in request.organisations if knowledge.certifications(organisation=o))


def scope_name(request: Request, knowledge: KnowledgeBase) -> str:
    """The same in words, as the end of a phrase: " among AAPC certifications"."""
    named = request.question.values("occupation")
    parts = []
    found = [o for key in granting(request, knowledge) if (o := knowledge.organisation(key))]
    if found:
        parts.append(joined([o.acronym or o.name for o in found]))
    if len(named) == 1:
        parts += [o.activity for o in knowledge.occupations() if o.key == named[0]]
    return f" among {' '.join(parts)} certifications" if parts else ""


def _group(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    if len(request.certifications) > 1:
        return [f for key in request.certifications if (f := knowledge.salary_of(key))]
    figures = scope(request, knowledge)
    if OF_THE_SURVEY.search(request.text):
        return [f for f in figures if f.source.url]
    return figures


def _limit(request: Request, knowledge: KnowledgeBase) -> tuple[Decimal | None, str]:
    amounts = [Decimal(a) for a in request.question.values("amount") if _is_number(a)]
    if amounts:
        return amounts[0], dollars(amounts[0])
    general = knowledge.general_pay("USD/year")
    if general is None:
        return None, ""
    return (
        general.value,
        f"the average of {general.population} ({dollars(general.value)})",
    )


def _against_limit(
    request: Request, knowledge: KnowledgeBase, limit: Decimal, limit_name: str
) -> Answer:
    figures = [f for key in request.certifications if (f := knowledge.salary_of(key))]
    if not request.question.values("amount"):
        return answer_difference(request, knowledge)
    lines = [
        f"{_named(f)} pays {amount(f)} on average, "
        f"{'more than' if f.value > limit else 'not more than'} {limit_name}."
        for f in figures
    ]
    return _ranked(request, figures, "\n".join(lines), "", "Average salaries", chart=False)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def _yes_or_no(request: Request, figures: Sequence[Figure], high: Figure) -> str:
    asked = request.text.lower().lstrip()
    if not asked.startswith(("is ", "are ", "do ", "does ", "will ", "would ", "can ")):
        return ""
    less = bool({"below", "lowest"} & set(request.question.values("comparison")))
    first_is_high = figures[0] is high
    return "Yes. " if first_is_high != less else "No. "


def _named(figure: Figure) -> str:
    if figure.certification:
        return f"the {figure.certification.label}"
    return f"the average of {figure.population}"


def _ranked(
    request: Request,
    figures: Sequence[Figure],
    lead: str,
    more: str,
    title: str,
    *,
    chart: bool = True,
) -> Answer:
    keys = tuple(f.certification.key for f in figures if f.certification)
    several = chart and len(figures) > 1
    table: Table | None = certification_table(title, figures) if several else None
    return Answer(
        text=paragraphs(_sentence(lead), more, citation(cited(figures)), NOT_A_PROMISE),
        topic=request.intent,
        occupations=request.occupations,
        certifications=request.certifications or keys[:1],
        sources=cited(figures),
        chart=salary_chart(title, figures) if several else None,
        table=table,
        listed=keys,
    )


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
