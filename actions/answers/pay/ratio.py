"""How often one pay holds another, and one in percent of the other."""

from __future__ import annotations

from actions.answer import Answer
from actions.answers.pay.operands import Operand, figures_of
from actions.answers.pay.operands_named import operands_named, placed_operands
from actions.answers.pay.pairs import one_named_one_told, pair, two_named, two_told
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.rounding import CENTS, percent, rounded
from actions.answers.pay.shown import result
from actions.answers.wording import dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_difference"
FINDERS = (two_named, two_told, one_named_one_told)


def ratio(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The first of two pays in terms of the second."""
    if not PATTERNS.fits("ratio", request.text):
        return None
    two = pair(request, knowledge, FINDERS)
    if not two:
        return None
    first, second = two
    if _asks_how_much_more(request, knowledge):
        return _more(request, first, second)
    if _whole_stands_first(request, knowledge):
        first, second = second, first
    return in_terms_of(request, first, second)


def in_terms_of(request: Request, first: Operand, second: Operand) -> Answer:
    """One pay in percent of another, and the other way round."""
    times = rounded(first.value / second.value, CENTS)
    lead = (
        f"{first.shown} is {percent(first.value, second.value)} of {second.shown}, or "
        f"{times:f} times as much ({dollars(first.value)} ÷ {dollars(second.value)})."
    )
    back = rounded(second.value / first.value, CENTS)
    more = f"The other way round it is {percent(second.value, first.value)}, or {back:f} times."
    return result(request, figures_of([first, second]), lead, TOPIC, more)


def _asks_how_much_more(request: Request, knowledge: KnowledgeBase) -> bool:
    """Whether the gap is to be put in percent, and not the whole."""
    of_a_gap = request.topic == TOPIC and not operands_named(request, knowledge)
    weighs = PATTERNS.fits("higher", request.text) or PATTERNS.fits("lower", request.text)
    return of_a_gap or weighs


def _whole_stands_first(request: Request, knowledge: KnowledgeBase) -> bool:
    """ "What percent of the CCS is the CCA?", "how many times the CCA is the CCS?"."""
    of = PATTERNS.search("whole_of", request.text)
    before = [o for at, o in placed_operands(request, knowledge) if of and at < of.start()]
    return bool(of) and not before


def _more(request: Request, first: Operand, second: Operand) -> Answer:
    """By how many percent the higher pay is more, or the lower one less."""
    high, low = sorted((first, second), key=lambda o: -o.value)
    asks_less = PATTERNS.fits("lower", request.text)
    one, other, word = (low, high, "less") if asks_less else (high, low, "more")
    apart = high.value - low.value
    lead = (
        f"{one.shown} is {percent(apart, other.value)} {word} than {other.shown} "
        f"({dollars(apart)} ÷ {dollars(other.value)})."
    )
    return result(request, figures_of([high, low]), lead, TOPIC)
