"""How far two pays lie apart, in a year or in a part of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.answers.pay.comparison import more_a_year, more_by_period
from actions.answers.pay.operands import Operand, figures_of
from actions.answers.pay.operands_named import operands_named
from actions.answers.pay.pairs import (
    first_and_next,
    is_bare,
    pair,
    two_named,
    two_named_last,
    two_places,
    two_told_briefly,
)
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.periods import periods_of
from actions.answers.pay.shown import result
from actions.answers.pay.yes_or_no import ends_in_yes_or_no, yes_or_no
from actions.answers.wording import paragraphs
from actions.cues.asked import asks
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_difference"
_FINDERS = (two_named, first_and_next, two_places, two_named_last, two_told_briefly)
_SIDES = frozenset({"above", "below"})


def gap(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The difference of two pays where it takes more than naming two certifications."""
    if _weighs_an_amount(request, knowledge):
        return _apart(request, operands_named(request, knowledge))
    if not _asks_for_a_gap(request) or _asks_what_lies_between(request) or _only_names_two(request):
        return None
    two = pair(request, knowledge, _FINDERS)
    return _apart(request, two) if two else None


def _weighs_an_amount(request: Request, knowledge: KnowledgeBase) -> bool:
    """ "I earn 41,000. Is the average above that?"."""
    compares = request.compared & _SIDES and request.question.values("amount")
    if not compares or request.certifications or asks("which_certifications", request.text):
        return False
    named, general = operands_named(request, knowledge), knowledge.general_pay()
    averages = [o for o in named if general and o.figure == general]
    return len(named) == 2 and len(averages) == 1


def _asks_for_a_gap(request: Request) -> bool:
    """Whether the words ask for it, or a gap goes on: "and a month?"."""
    goes_on = request.topic == TOPIC and bool(periods_of(request)) and is_bare(request)
    return goes_on or PATTERNS.fits("apart", request.text)


def _asks_what_lies_between(request: Request) -> bool:
    return not request.certifications and PATTERNS.fits("lies_between", request.text)


def _only_names_two(request: Request) -> bool:
    """ "The difference between the CPC and the CPB" is no more than the two side by side."""
    two = request.named and len(request.certifications) == 2
    in_other_terms = periods_of(request) or PATTERNS.fits("in_dollars", request.text)
    return two and not in_other_terms and not PATTERNS.fits("subtracts", request.text)


def _apart(request: Request, operands: Sequence[Operand]) -> Answer:
    high, low = sorted(operands, key=lambda o: -o.value)
    lead = f"{high.shown} is {more_a_year(high.value, low.value, f' than {low.shown}')}."
    lines = more_by_period(request, high.value - low.value)
    lead = _yes_or_no(request, high) + lead
    answer = result(request, figures_of([high, low]), lead, TOPIC, paragraphs(*lines))
    keys = tuple(o.certification for o in (high, low) if o.certification)
    others_in_focus = not set(answer.certifications) <= {*keys}
    return replace(answer, certifications=keys) if keys and others_in_focus else answer


def _yes_or_no(request: Request, high: Operand) -> str:
    """What "is the average above that?" gets before the figures."""
    weighs = bool(request.compared & _SIDES) and not request.certifications
    if not weighs or not ends_in_yes_or_no(request.text):
        return ""
    average_is_high = high.figure is not None and high.certification is None
    return yes_or_no(average_is_high == ("above" in request.compared))
