"""How far two pays lie apart, in a year or in a part of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answer import Answer
from actions.answers.calculated.conversion import per, periods_of
from actions.answers.calculated.operands import (
    Operand,
    figures_of,
    operand,
    operands_by_place,
    operands_in_focus,
    yearly_operands,
)
from actions.answers.calculated.result import percent, result, rounded
from actions.answers.salary_computed.conversion import PERIODS
from actions.answers.wording import dollars
from actions.context.asked import asks_which
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_difference"
_PAIR = 2
_APART = re.compile(
    r"\bminus\b|\bgap\b|\bapart\b|\bby (?:how much|what)\b|\bdiff(?:erence)?\b|\bseparat\w+\b"
    r"|\bhow (?:much|many dollars|many \$|many bucks)"
    r" (?:more|less|extra|better|higher|lower|of a|is between)\b"
    r"|\bhow (?:much|many dollars|far)\b[^?]{0,40}\b(?:above|below|over|under|ahead|behind)\b"
    r"|\bbetween\b|\b(?:lose|gain)\b|\bextra\b|\bbetter off\b|\w\s+[-−]\s+\w|\bdistance\b",
    re.I,
)
_IN_DOLLARS = re.compile(r"\bhow many (?:dollars|\$|bucks)", re.I)
_SUBTRACTS = re.compile(r"\bminus\b|\w\s+[-−]\s+\w", re.I)
_IS_IT = re.compile(r"(?:^|[.!?] )\W*(?:and |so |but )?(?:is|are|does|do|would)\b", re.I)
_AHEAD = re.compile(r"\b(?:ahead|behind|more|less|by (?:how much|what)|difference)\b", re.I)
_LIES_BETWEEN = re.compile(
    r"\b(?:any\w*|something|which|what|ones?|certs?|certif\w+|jobs?)\b[^?.]*\bbetween \$?\d"
    r"(?!.*\b(?:difference|gap|apart|far)\b)",
    re.I,
)
_BARE = 9


def gap(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The difference of two pays where it takes more than naming two certifications."""
    if _weighs_an_amount(request, knowledge):
        return _apart(request, yearly_operands(request, knowledge))
    goes_on = request.topic == TOPIC and bool(periods_of(request)) and _is_bare(request)
    if not (goes_on or _APART.search(request.text)):
        return None
    operands = yearly_operands(request, knowledge)
    if _LIES_BETWEEN.search(request.text) and not request.certifications:
        return None
    if len(operands) < _PAIR and not request.question.values("certification"):
        operands = operands_by_place(request, knowledge) or operands
    if len(operands) == _PAIR and any(o.figure for o in operands):
        named = request.named and len(request.certifications) == _PAIR
        by_name = named and not _SUBTRACTS.search(request.text)
        if by_name and not (periods_of(request) or _IN_DOLLARS.search(request.text)):
            return None
        return _apart(request, operands)
    if len(operands) == 1 and (key := _key_of(operands[0])) in request.recent:
        pair = [operand(f) for k in request.recent if (f := knowledge.salary_of(k))]
        return (
            _apart(request, pair)
            if key and len(pair) == _PAIR and _AHEAD.search(request.text)
            else None
        )
    told = operands_in_focus(request, knowledge)
    if not operands and len(told) == _PAIR and _is_bare(request):
        return _apart(request, told)
    return None


def _weighs_an_amount(request: Request, knowledge: KnowledgeBase) -> bool:
    """ "I earn 41,000. Is the average above that?"."""
    compares = request.compared & {"above", "below"} and request.question.values("amount")
    if not compares or request.certifications:
        return False
    operands = yearly_operands(request, knowledge)
    general = knowledge.general_pay()
    averages = [o for o in operands if general and o.figure == general]
    return len(operands) == _PAIR and len(averages) == 1 and not asks_which(request.text)


def _key_of(pay: Operand) -> str | None:
    return pay.figure.certification.key if pay.figure and pay.figure.certification else None


def _is_bare(request: Request) -> bool:
    few = len(request.text.split()) <= _BARE
    return few and not request.question.mentions_names


def _yes_or_no(request: Request, high: Operand) -> str:
    """What "is the average above that?" gets before the figures."""
    if not _weighed_by_yes_or_no(request):
        return ""
    average_is_high = bool(high.figure and not high.figure.certification)
    return "Yes. " if average_is_high == ("above" in request.compared) else "No. "


def _weighed_by_yes_or_no(request: Request) -> bool:
    opens = _IS_IT.search(request.text)
    return (
        bool(opens) and not request.certifications and bool(request.compared & {"above", "below"})
    )


def _apart(request: Request, operands: Sequence[Operand]) -> Answer:
    high, low = sorted(operands, key=lambda o: -o.value)
    apart = high.value - low.value
    lead = _yes_or_no(request, high) + (
        f"{high.shown} is {dollars(apart)} a year more than {low.shown} "
        f"({dollars(high.value)} − {dollars(low.value)}), or {percent(apart, low.value)} more."
    )
    lines = []
    for period in periods_of(request):
        parts, spelled = PERIODS[period]
        lines.append(
            f"That is about {dollars(rounded(apart / parts))} {per(period)} more "
            f"({dollars(apart)} ÷ {spelled})."
        )
    return result(request, figures_of([high, low]), lead, TOPIC, "\n".join(lines))
