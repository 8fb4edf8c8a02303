"""How often one pay holds another, and one in percent of the other."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.answers.calculated.operands import (
    Operand,
    figures_of,
    operands_in_focus,
    placed_operands,
    yearly_operands,
)
from actions.answers.calculated.result import CENTS, percent, result, rounded
from actions.answers.wording import dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_difference"
_RATIO = re.compile(
    r"\b(?:percent(?:age)?|share|fraction|proportion|per cent) of\b|% of\b|\bin (?:percent|%)"
    r"|\bas an? (?:percent(?:age)?|share|fraction)\b|\bdivided by\b(?! \d)|\bratio\b"
    r"|\brelative to\b"
    r"|\bhow many times\b|\bx times\b|\b(?:what|how many) (?:percent|per cent|%)"
    r"|\braise of\b|\bby (?:what|how many) percent\w*\b|\bwhat factor\b",
    re.I,
)
_MORE = re.compile(
    r"\b(?:higher|more|raise|ahead|above|increase|better|jump|bump|extra|over|bigger|gain"
    r"|out-?\s?earns?|beats?|exceeds?|tops)\b",
    re.I,
)
_LESS = re.compile(r"\b(?:lower|less|below|under|behind|cut|short of|drop|decrease)\b", re.I)
_OF_A_WHOLE = re.compile(
    r"\b(?:percent(?:age)?|per cent|share|fraction|proportion) of\b|% of\b|\bhow many times\b", re.I
)
_BEFORE = re.compile(
    r"\b(?:before|without (?:it|that|one|the|a)|previous(?:ly)?|start(?:ed|ing)?"
    r"|original(?:ly)?)\b",
    re.I,
)
_INCREASE = "increase"
_PAIR = 2


def ratio(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The first of two pays in terms of the second; an increase in terms of what it is added to."""
    asks = _RATIO.search(request.text)
    if not (asks or _BEFORE.search(request.text)):
        return None
    operands = yearly_operands(request, knowledge)
    if not operands:
        told = operands_in_focus(request, knowledge)
        operands = told if len(told) == _PAIR else []
    if len(operands) == 1:
        told = [o for o in operands_in_focus(request, knowledge) if o not in operands]
        operands += told[:1] if len(told) == 1 else []
    if len(operands) != _PAIR or not figures_of(operands):
        return None
    increase = [o for o in operands if o.figure and _INCREASE in o.figure.statistic]
    if len(increase) == 1:
        total = next(o for o in operands if o is not increase[0])
        return _raise(request, increase[0], total)
    if not asks:
        return None
    of_a_gap = request.topic == TOPIC and not yearly_operands(request, knowledge)
    if of_a_gap or _MORE.search(request.text) or _LESS.search(request.text):
        return _more(request, *operands)
    if _whole_stands_first(request, knowledge):
        operands.reverse()
    return _ratio(request, *operands)


def _whole_stands_first(request: Request, knowledge: KnowledgeBase) -> bool:
    """ "What percent of the CCS is the CCA?", "how many times the CCA is the CCS?"."""
    of = _OF_A_WHOLE.search(request.text)
    before = [o for at, o in placed_operands(request, knowledge) if of and at < of.start()]
    return bool(of) and not before


def _more(request: Request, first: Operand, second: Operand) -> Answer:
    """By how many percent the higher pay is more, or the lower one less."""
    high, low = sorted((first, second), key=lambda o: -o.value)
    apart = high.value - low.value
    if _LESS.search(request.text):
        lead = f"{low.shown} is {percent(apart, high.value)} less than {high.shown}"
        divided = f"{dollars(apart)} ÷ {dollars(high.value)}"
    else:
        lead = f"{high.shown} is {percent(apart, low.value)} more than {low.shown}"
        divided = f"{dollars(apart)} ÷ {dollars(low.value)}"
    return result(request, figures_of([high, low]), f"{lead} ({divided}).", TOPIC)


def _ratio(request: Request, first: Operand, second: Operand) -> Answer:
    times = rounded(first.value / second.value, CENTS)
    lead = (
        f"{first.shown} is {percent(first.value, second.value)} of {second.shown}, or "
        f"{times:f} times as much ({dollars(first.value)} ÷ {dollars(second.value)})."
    )
    back = rounded(second.value / first.value, CENTS)
    more = f"The other way round it is {percent(second.value, first.value)}, or {back:f} times."
    return result(request, figures_of([first, second]), lead, TOPIC, more)


def _raise(request: Request, increase: Operand, total: Operand) -> Answer:
    before = total.value - increase.value
    if before <= 0:
        return _ratio(request, increase, total)
    lead = (
        f"If {dollars(total.value)} includes the increase of {dollars(increase.value)}, it was "
        f"{dollars(before)} before: a raise of {percent(increase.value, before)} "
        f"({dollars(increase.value)} ÷ {dollars(before)})."
    )
    return result(request, figures_of([increase, total]), lead, TOPIC)
