"""The certifications that pay most, or least, or all of them in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answer import Answer
from actions.answers.charts import pay_line
from actions.answers.pay.comparison import side_by_side, the_one_told
from actions.answers.pay.operands_told import of_all_told
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.scope import (
    highest_first,
    is_narrowed,
    name_of_all,
    ranked,
    salaries_named,
    scope_name,
)
from actions.answers.pay.shown import named, shown
from actions.answers.salary import answer_salary
from actions.answers.wording import amount, numbered
from actions.cues.subjects import speaks_of
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_ranking"
DEFAULT_COUNT = 3
IN_ORDER = frozenset({"descending", "ascending"})
_EXTREMES = ({"highest", "lowest"}, {"difference", "lowest"})


@dataclass(frozen=True)
class Ranking:
    """Pays with the highest first, what they are called together, and those that a role or a body
    narrowed them to: "and the lowest?" chooses among these."""

    figures: list[Figure]
    name: str
    among: tuple[str, ...] = ()


def answer_ranking(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The highest or lowest certification salaries; of two, the one that pays more."""
    request = of_all_told(request, knowledge)
    if len(two := salaries_named(request, knowledge)) == 2:
        return side_by_side(request, [*the_one_told(request, knowledge), *two])
    ranking = _ranking(request, knowledge)
    figures = ranking.figures
    if not figures:
        return answer_salary(request, knowledge)
    if asks_for_extremes(request) and len(figures) > 1:
        return side_by_side(request, [figures[0], figures[-1]])
    return replace(_ranked(request, ranking), among=ranking.among)


def asks_for_extremes(request: Request) -> bool:
    """Whether the highest is to be held against the lowest."""
    compared = request.compared
    some = compared & IN_ORDER or ("lowest" in compared and request.question.values("count"))
    return not some and any(extremes <= compared for extremes in _EXTREMES)


def _ranking(request: Request, knowledge: KnowledgeBase) -> Ranking:
    """What is ranked: those named, those of the last ranking, else all of a role or a body."""
    if len(request.certifications) > 1:
        figures = highest_first(salaries_named(request, knowledge))
        return Ranking(figures, scope_name(request, knowledge), request.certifications)
    if among := _ranked_last(request, knowledge):
        figures = highest_first(knowledge.salaries_of(among))
        return Ranking(figures, name_of_all(among, knowledge), among)
    figures = ranked(request, knowledge)
    narrowed = request.question.values("occupation") or request.organisations
    among = tuple(f.certification.key for f in figures if f.certification) if narrowed else ()
    return Ranking(figures, scope_name(request, knowledge), among)


def _ranked_last(request: Request, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """ "And the second best there?" after a ranking within a role or a body stays there."""
    goes_on = request.topic == TOPIC and bool(request.question.values("ordinal"))
    elsewhere = is_narrowed(request, knowledge) or bool(request.question.values("certification"))
    general = speaks_of("certifications_in_general", request.text)
    return request.among if goes_on and not elsewhere and not general else ()


def _ranked(request: Request, ranking: Ranking) -> Answer:
    """The pay at the place that is asked for, and the first of the order."""
    word = "lowest" if _least_first(request) else "highest"
    figures = ranking.figures[::-1] if word == "lowest" else ranking.figures
    place = _place(request, len(figures))
    first = figures[: max(place, _count(request, len(figures)))]
    best = figures[place - 1]
    lead = _lead(best, place, word, ranking.name)
    more = _list(first, word, of_all=len(first) == len(figures))
    answer = shown(request, first, lead, more, f"{word.capitalize()} average salaries")
    return replace(answer, certifications=(best.certification.key,) if best.certification else ())


def _lead(best: Figure, place: int, word: str, group: str) -> str:
    which_one = f"The {word} average" if place == 1 else f"Number {place} of the {word} averages"
    by = f", offered by the {best.certification.organisation.label}" if best.certification else ""
    return f"{which_one}{group} is that of {named(best)}{by}: {amount(best)}."


def _list(first: Sequence[Figure], word: str, *, of_all: bool) -> str:
    if len(first) < 2:
        return ""
    which = f"All {len(first)}, {word} first" if of_all else f"The {word} {len(first)}"
    return f"{which}:\n{numbered([pay_line(f) for f in first])}"


def _least_first(request: Request) -> bool:
    """Whether the lowest comes first; "top to bottom" names both ends."""
    compared = request.compared
    return "ascending" in compared or ("lowest" in compared and "descending" not in compared)


def _count(request: Request, most: int) -> int:
    """How many are asked for."""
    several_named = len(request.certifications) > 1
    in_order = IN_ORDER & request.compared
    if in_order or several_named or PATTERNS.fits("every_one", request.text):
        return most
    counts = [int(c) for c in request.question.values("count") if c.isdigit() and int(c) > 0]
    return min(counts[0] if counts else DEFAULT_COUNT, most)


def _place(request: Request, most: int) -> int:
    """Which place of the order is asked for; the first unless the question says another."""
    places = [int(o) for o in request.question.values("ordinal") if o.isdigit()]
    return places[0] if len(places) == 1 and places[0] <= most else 1
