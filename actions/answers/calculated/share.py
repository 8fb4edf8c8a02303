"""A percentage of so many people or jobs, and what is left of a whole."""

from __future__ import annotations

import re
from decimal import Decimal

from actions.answer import Answer
from actions.answers.calculated.numbers import NUMBER, number
from actions.answers.calculated.result import result, rounded
from actions.answers.wording import amount
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

_OF_SO_MANY = re.compile(
    rf"(?P<count>{NUMBER})\s+(?:\w+\s+){{0,4}}?(?:people|persons|workers|jobs|coders|billers|"
    r"professionals|technicians|employees|colleagues|positions|folks|staff|specialists|"
    r"of (?:us|them))\b",
    re.I,
)
_HOW_MANY = re.compile(r"\bhow many\b|\bnumber of\b|\bhow much\b|\bthat(?: i|')s\b", re.I)
_NOT = re.compile(
    r"\b(?:not|rest|others?|remaining|remainder|without|office|on[- ]?site|in person|aren'?t|isn'?t"
    r"|don'?t|doesn'?t|dont|doesnt|arent|isnt)\b|n't\b",
    re.I,
)
_A_SHARE = re.compile(r"\b(?:share|percent\w*|proportion|fraction|portion|part|how many)\b|%", re.I)
_THE_REST = re.compile(r"\b(?:the (?:rest|others?|remaining)|other half)\b", re.I)
_NEAR = 4
_SHARE = "share"
_FEW_WORDS = 8
_WELL = 0.5


def share(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """So many of a number of people, or the part of a whole that a percentage leaves."""
    if not (_NOT.search(request.text) or _OF_SO_MANY.search(request.said)):
        return None
    figure = _percentage(request, knowledge)
    if figure is None:
        return None
    others = bool(_NOT.search(request.text)) and _SHARE in figure.statistic
    counted = _OF_SO_MANY.search(request.said)
    many = number(counted["count"]) if counted else None
    if many is not None and many > 1 and _HOW_MANY.search(request.text):
        return _of_so_many(request, figure, many, others=others)
    asks = _A_SHARE.search(request.text) or _THE_REST.search(request.text)
    near = figure.statement is not None and request.question.score(figure.statement.key) >= _WELL
    if others and asks and (near or _is_short(request)):
        left = Decimal(100) - figure.value
        lead = (
            f"{left.normalize():f}%: what is left of 100% beside the {amount(figure)} that is the "
            f"{figure.statistic} of {figure.population.rstrip('.')}."
        )
        return result(request, [figure], lead, request.intent)
    return None


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
    near = [key for key, _ in request.question.statements[:_NEAR]]
    told = [f for key in request.figures if (f := knowledge.figure(key))]
    percentages = [f for f in knowledge.figures(unit="percent") if f.statement]
    by_statement = {f.statement.key: f for f in percentages if f.statement}
    if _is_short(request):
        found = [f for f in told if f.unit == "percent"]
        found += [by_statement[key] for key in request.told if key in by_statement]
        if found:
            return found[0]
    return next((by_statement[key] for key in near if key in by_statement), None)


def _is_short(request: Request) -> bool:
    return len(request.text.split()) <= _FEW_WORDS
