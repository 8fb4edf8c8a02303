"""Which two pays a question means: finders, tried in the order that a calculation gives them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actions.answers.pay.operands import Operand, figures_of, operand, operands
from actions.answers.pay.operands_named import operands_named
from actions.answers.pay.operands_told import operands_told
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.scope import ranked
from actions.numbers import PLACES
from actions.request import Request
from knowledge.queries import KnowledgeBase

Finder = Callable[[Request, KnowledgeBase], list[Operand]]
_RANKING = "ask_salary_ranking"
_BARE = 9


def pair(request: Request, knowledge: KnowledgeBase, finders: Sequence[Finder]) -> list[Operand]:
    """The two pays that the first finder finds, one of them in the article; else none."""
    found = (find(request, knowledge) for find in finders)
    return next((two for two in found if len(two) == 2 and figures_of(two)), [])


def two_named(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """Those that the question names, by name, amount or rank."""
    return operands_named(request, knowledge)


def first_and_next(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """ "By how much over the next one?" after a ranking: its first two."""
    after_ranking = request.topic == _RANKING and not request.question.values("certification")
    if not after_ranking or not PATTERNS.fits("next_one", request.text):
        return []
    return operands(knowledge.salaries_of(request.listed[:2]))


def two_places(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """ "Between 2 and 3": places of the last list, else of the ranking."""
    names_more = len(operands_named(request, knowledge)) > 2
    if names_more or request.question.values("certification"):
        return []
    order = knowledge.salaries_of(request.listed) or ranked(request, knowledge)
    words = [m[0].lower() for m in PATTERNS.finditer("place", request.text)]
    places = [_place(word, len(order)) for word in words]
    if len(places) != 2 or max(places) > len(order):
        return []
    return [operand(order[place - 1]) for place in places]


def two_named_last(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """ "How far is the CPC ahead?": the one that is named and the other of the two before."""
    named = [o.certification for o in operands_named(request, knowledge)]
    one_of_them = len(named) == 1 and named[0] in request.recent
    if not one_of_them or not PATTERNS.fits("ahead", request.text):
        return []
    return operands(knowledge.salaries_of(request.recent))


def one_named_one_told(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """ "As a percentage of the CCS?" after one other pay."""
    named = operands_named(request, knowledge)
    told = [o for o in operands_told(request, knowledge) if o not in named]
    return [*named, *told] if len(named) == len(told) == 1 else []


def two_told(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """Those that were told last, where the question names none."""
    return [] if operands_named(request, knowledge) else operands_told(request, knowledge)


def two_told_briefly(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """The same where the question is short: "by how much?"."""
    return two_told(request, knowledge) if is_bare(request) else []


def is_bare(request: Request) -> bool:
    """Whether a question is short and names nothing."""
    few = len(request.text.split()) <= _BARE
    return few and not request.question.mentions_names


def _place(word: str, length: int) -> int:
    """The place that a word or a number means in a list of so many."""
    if word in PLACES:
        return PLACES.index(word) + 1
    if word == "middle":
        return length // 2 + 1
    return length if word == "last" else int(word)
