"""Which of the pays that a question is about is higher."""

from __future__ import annotations

from actions.answer import Answer
from actions.answers.pay.comparison import asks_how_far, side_by_side, the_one_told
from actions.answers.pay.operands_told import of_all_told
from actions.answers.pay.ranking import answer_ranking
from actions.answers.pay.scope import granting, salaries_named
from actions.answers.salary import answer_salary
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

_ENDS = frozenset({"highest", "lowest"})
_COMPARES = _ENDS | {"difference", "above", "below"}


def answer_difference(request: Request, knowledge: KnowledgeBase) -> Answer:
    """Two pays side by side and by how much one is higher."""
    request = of_all_told(request, knowledge)
    figures = _compared(request, knowledge)
    if len(figures) < 2:
        return answer_salary(request, knowledge)
    if len(figures) > 2 and request.compared & _ENDS and not asks_how_far(request):
        return answer_ranking(request, knowledge)
    return side_by_side(request, figures)


def _compared(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The pays asked about; beside one of them the field's average."""
    figures = [*the_one_told(request, knowledge), *salaries_named(request, knowledge)]
    of_a_publisher = set(request.organisations) - set(granting(request, knowledge))
    if len(figures) == 1 and (of_a_publisher or _COMPARES & request.compared):
        general = knowledge.general_pay()
        figures += [general] if general else []
    return figures
