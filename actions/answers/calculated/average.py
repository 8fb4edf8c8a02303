"""What a question about an average asks: a mean of several pays, or the one that is given."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.answers.calculated.mean import mean_of_group
from actions.answers.salary import answer_salary
from actions.answers.salary_computed.conversion import PERIODS, answer_conversion
from actions.answers.salary_computed.scope import granting
from actions.context.asked import asks_when
from actions.request import Request
from knowledge.queries import KnowledgeBase

_A_GROUP = re.compile(
    r"\b(cert\w*|credential\w*|survey\w*|star\w*|asterisk\w*|table\w*|list\w*|ones)\b", re.I
)
_AVERAGED = re.compile(r"\b(average|averag(?:ed|ing)|avg|mean)\b", re.I)


def answer_average(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The mean of a group of certification averages, else the average that the article gives."""
    if set(request.question.values("period")) & PERIODS.keys():
        return answer_conversion(request, knowledge)
    mean = mean_of_group(request, knowledge) if _asks_for_a_mean(request, knowledge) else None
    return mean or answer_salary(request, knowledge)


def _asks_for_a_mean(request: Request, knowledge: KnowledgeBase) -> bool:
    """Whether several certifications are to be averaged, not one average to be told."""
    averaged = _AVERAGED.search(request.text) and not asks_when(request.text)
    if not averaged or len(request.certifications) == 1:
        return False
    of_a_group = _A_GROUP.search(request.text) or granting(request, knowledge)
    return bool(of_a_group or request.certifications)
