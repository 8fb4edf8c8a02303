"""Which of several pays is higher, and by how much."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from actions.answer import Answer
from actions.answers.charts import pay_line
from actions.answers.salary import answer_salary
from actions.answers.salary_computed.scope import granting, salaries_named
from actions.answers.salary_computed.shown import named, shown
from actions.answers.wording import amount, bullets, dollars
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

_COMPARES = frozenset({"difference", "above", "below", "highest", "lowest"})
_YES_OR_NO = re.compile(
    r"^\W*(?:and |so |but )?(?:is|are|do|does|will|would|can|must)\b"
    r"|\b(?:is|are|do|does) (?:it|that|this|they|he|she)\b|\b(?:right|correct|true|no)\W*$"
    r"|\b(?:is|are|pays?|earns?) (?:less|more|lower|higher|better|worse)\b.*\?\W*$"
    r"|\bit'?s (?:\w+ )?(?:higher|lower|more|less|better|worse)\W*$"
    r"|\b(?:is|are|do|does)n'?t (?:it|that|they)\W*$",
    re.I,
)
_ASKS_HOW_MUCH = re.compile(
    r"\bhow (?:much|far|big|large|wide|great|many|high|significant)\b|\bby how\b|\bdiff|\bgaps?\b"
    r"|\b(?:apart|margin|spread|distance|gain|extra|lies between|minus|add(?:s|ed)?)\b|%|\bpercent",
    re.I,
)
_LESS = re.compile(r"\b(?:less|lower|worse)\b", re.I)
_OPEN = re.compile(r"\W*(?:and |so |but |ok |then )*(?:by )?(?:how|what|which)\b", re.I)
_A_CHOICE = re.compile(r"\bor\b(?! not| no\b)", re.I)


def answer_difference(request: Request, knowledge: KnowledgeBase) -> Answer:
    """Two pays side by side and by how much one is higher."""
    figures = salaries_named(request, knowledge)
    published = set(request.organisations) - set(granting(request, knowledge))
    compared = _COMPARES & set(request.question.values("comparison"))
    if len(figures) == 1 and (published or compared):
        general = knowledge.general_pay("USD/year")
        figures += [general] if general else []
    if len(figures) < 2:
        return answer_salary(request, knowledge)
    return difference_of(request, figures)


def difference_of(request: Request, figures: Sequence[Figure]) -> Answer:
    """The highest of some pays against the lowest."""
    ordered = sorted(figures, key=lambda f: f.value, reverse=True)
    high, low = ordered[0], ordered[-1]
    told = _gap(high, low) if _asks_how_much(request) else _higher(high, low)
    lead = _yes_or_no(request, figures[0] is high) + told
    rest = bullets([pay_line(f) for f in ordered]) if len(ordered) > 2 else ""
    answer = shown(request, ordered, lead, rest, "Average salaries compared")
    return replace(answer, listed=_in_named_order(request, answer.listed))


def _in_named_order(request: Request, listed: tuple[str, ...]) -> tuple[str, ...]:
    """Of those that a question names "the second" is the one that it names second."""
    named = tuple(key for key in request.certifications if key in listed)
    return named if len(named) == len(listed) else listed


def _asks_how_much(request: Request) -> bool:
    """Whether the gap is asked for, or a pay is held against another: the gap says how far."""
    return bool(_ASKS_HOW_MUCH.search(request.text) or request.compared & {"above", "below"})


def _higher(high: Figure, low: Figure) -> str:
    if high.value == low.value:
        return (
            f"{_capitalised(named(high))} and {named(low)} pay the same on average: {amount(high)}."
        )
    verb = "pays more" if high.certification else "is higher"
    return (
        f"{_capitalised(named(high))} {verb}: {amount(high)}{_on_average(high)}, "
        f"against {amount(low)} for {named(low)}."
    )


def _on_average(figure: Figure) -> str:
    return " on average" if figure.certification else ""


def _gap(high: Figure, low: Figure) -> str:
    """Which is higher, and by how much: told only where it is asked."""
    gap = high.value - low.value
    if not gap:
        return _higher(high, low)
    return (
        f"{_higher(high, low)} That is {dollars(gap)} a year more "
        f"({dollars(high.value)} − {dollars(low.value)}), or {_percent(gap, low.value)} more."
    )


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _percent(part: Decimal, whole: Decimal) -> str:
    return f"{(100 * part / whole).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


def _yes_or_no(request: Request, first_is_high: bool) -> str:
    """What "does the first pay more than the second?" gets before the figures."""
    open_question = _A_CHOICE.search(request.text) or _OPEN.match(request.text)
    if open_question or not _YES_OR_NO.search(request.text):
        return ""
    less = bool({"below", "lowest"} & request.compared or _LESS.search(request.text))
    return "Yes. " if first_is_high != less else "No. "
