"""The certifications that pay most, or least, or all of them in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.answers.charts import pay_line
from actions.answers.salary import answer_salary
from actions.answers.salary_computed.difference import answer_difference, difference_of
from actions.answers.salary_computed.scope import salaries_in_scope, salaries_named, scope_name
from actions.answers.salary_computed.shown import named, shown
from actions.answers.wording import amount, numbered
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

DEFAULT_COUNT = 3
_ALL = re.compile(r"\b(?:all|every|each|full list|complete list)\b", re.I)
IN_ORDER = frozenset({"descending", "ascending"})
_EXTREMES = ({"highest", "lowest"}, {"difference", "lowest"})


def answer_ranking(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The highest or lowest certification salaries; of two, the one that pays more."""
    if len(request.certifications) == 2:
        return answer_difference(request, knowledge)
    figures = _ranked_figures(request, knowledge)
    if not figures:
        return answer_salary(request, knowledge)
    if asks_for_extremes(request) and len(figures) > 1:
        return difference_of(request, [figures[0], figures[-1]])
    if _least_first(request):
        figures = figures[::-1]
    place = _place(request, len(figures))
    count = max(place, _count(request, len(figures)))
    answer = _ranked(request, figures, count, place, knowledge)
    return replace(answer, among=request.certifications or _narrowed(request, figures))


def _narrowed(request: Request, figures: Sequence[Figure]) -> tuple[str, ...]:
    """What "and the lowest?" chooses from next, where a role or a body narrowed the choice."""
    narrowed = request.question.values("occupation") or request.organisations
    return tuple(f.certification.key for f in figures if narrowed and f.certification)


def asks_for_extremes(request: Request) -> bool:
    """Whether the highest is to be held against the lowest."""
    compared = set(request.question.values("comparison"))
    some = compared & IN_ORDER or ("lowest" in compared and request.question.values("count"))
    return not some and any(extremes <= compared for extremes in _EXTREMES)


def _least_first(request: Request) -> bool:
    """Whether the lowest comes first; "top to bottom" names both ends."""
    compared = set(request.question.values("comparison"))
    return "ascending" in compared or ("lowest" in compared and "descending" not in compared)


def _ranked_figures(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The salaries asked about, the highest first."""
    several = len(request.certifications) > 1
    found = (salaries_named if several else salaries_in_scope)(request, knowledge)
    return sorted(found, key=lambda f: f.value, reverse=True)


def _count(request: Request, most: int) -> int:
    """How many are asked for."""
    in_order = IN_ORDER & set(request.question.values("comparison"))
    if in_order or len(request.certifications) > 1 or _ALL.search(request.text):
        return most
    counts = [int(c) for c in request.question.values("count") if c.isdigit() and int(c) > 0]
    return min(counts[0] if counts else DEFAULT_COUNT, most)


def _place(request: Request, most: int) -> int:
    """Which place of the order is asked for; the first unless the question says another."""
    places = [int(o) for o in request.question.values("ordinal") if o.isdigit()]
    return places[0] if len(places) == 1 and places[0] <= most else 1


def _ranked(
    request: Request,
    figures: Sequence[Figure],
    count: int,
    place: int,
    knowledge: KnowledgeBase,
) -> Answer:
    word = "lowest" if _least_first(request) else "highest"
    best, first = figures[place - 1], figures[:count]
    group = scope_name(request, knowledge)
    by = f", offered by the {best.certification.organisation.label}" if best.certification else ""
    which_one = f"The {word} average" if place == 1 else f"Number {place} of the {word} averages"
    lead = f"{which_one}{group} is that of {named(best)}{by}: {amount(best)}."
    which = f"All {count}, {word} first" if count == len(figures) else f"The {word} {count}"
    more = f"{which}:\n{numbered([pay_line(f) for f in first])}" if count > 1 else ""
    answer = shown(request, first, lead, more, f"{word.capitalize()} average salaries")
    return replace(answer, certifications=(best.certification.key,) if best.certification else ())
