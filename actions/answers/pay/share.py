"""A percentage of so many people or jobs, and what is left of a whole."""

from __future__ import annotations

from decimal import Decimal

from actions.answer import Answer
from actions.answers.pay.patterns import PATTERNS, roles
from actions.answers.pay.rounding import rounded
from actions.answers.pay.shown import result
from actions.answers.wording import amount
from actions.numbers import number
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

_NEAR = 4
_SHARE = "share"
_FEW_WORDS = 8
_WELL = 0.5


def share(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """So many of a number of people, or the part of a whole that a percentage leaves."""
    says_not = PATTERNS.fits("not_those", request.text)
    many = _so_many(request, knowledge)
    figure = _percentage(request, knowledge) if says_not or many is not None else None
    if figure is None:
        return None
    others = says_not and _SHARE in figure.statistic
    if many is not None and many > 1 and PATTERNS.fits("how_many", request.text):
        return _of_so_many(request, figure, many, others=others)
    return (
        _what_is_left(request, figure) if others and _asks_for_the_rest(request, figure) else None
    )


def _so_many(request: Request, knowledge: KnowledgeBase) -> Decimal | None:
    """The number of people or jobs that a message gives."""
    counted = PATTERNS.search("of_so_many", request.said, roles=roles(knowledge))
    return number(counted["count"]) if counted else None


def _asks_for_the_rest(request: Request, figure: Figure) -> bool:
    """Whether it is a share that is asked for, of what the figure's statement is about."""
    asks = PATTERNS.fits("a_share", request.text) or PATTERNS.fits("the_rest", request.text)
    told_by = figure.statement
    near = told_by is not None and request.question.score(told_by.key) >= _WELL
    return asks and (near or _is_short(request))


def _what_is_left(request: Request, figure: Figure) -> Answer:
    left = Decimal(100) - figure.value
    lead = (
        f"{left.normalize():f}%: what is left of 100% beside the {amount(figure)} that is the "
        f"{figure.statistic} of {figure.population.rstrip('.')}."
    )
    return result(request, [figure], lead, request.intent)


def _of_so_many(request: Request, figure: Figure, many: Decimal, *, others: bool) -> Answer:
    part = rounded(many * figure.value / 100, Decimal(1))
    of = f"{amount(figure)} ({figure.statistic} of {figure.population.rstrip('.')})"
    if others:
        lead = f"About {many - part:,f} of {many:,f}: the rest beside {part:,f}, at {of}."
    else:
        lead = f"About {part:,f} of {many:,f}, at {of}."
    return result(request, [figure], lead, request.intent)


def _percentage(request: Request, knowledge: KnowledgeBase) -> Figure | None:
    """The percentage that a question's nearest statements give, else the one told last."""
    percentages = [f for f in knowledge.figures(unit="percent") if f.statement]
    by_statement = {f.statement.key: f for f in percentages if f.statement}
    if _is_short(request):
        told = [f for key in request.figures if (f := knowledge.figure(key))]
        found = [f for f in told if f.unit == "percent"]
        found += [by_statement[key] for key in request.told if key in by_statement]
        if found:
            return found[0]
    near = [key for key, _ in request.question.statements[:_NEAR]]
    return next((by_statement[key] for key in near if key in by_statement), None)


def _is_short(request: Request) -> bool:
    return len(request.text.split()) <= _FEW_WORDS
