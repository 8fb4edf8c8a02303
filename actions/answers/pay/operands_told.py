"""The yearly pays that were told before a question, in the last answer or of the two named last."""

from __future__ import annotations

from dataclasses import replace

from actions.answers.pay.operands import Operand, operands
from actions.answers.pay.operands_named import operands_named
from actions.answers.pay.patterns import PATTERNS
from actions.cues.pointers import means
from actions.request import Request
from knowledge.model import YEARLY
from knowledge.queries import KnowledgeBase


def operands_told(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """The pays that were told last; of "both", the two named last."""
    several = means("two", request.text) or (
        means("several", request.text) and len(request.figures) < 2
    )
    if several and len(request.recent) == 2:
        return operands(knowledge.salaries_of(request.recent))
    told = [f for key in request.figures if (f := knowledge.figure(key))]
    return operands([f for f in told if f.unit == YEARLY])


def operands_of(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """The yearly pays of a question, else those that were told last."""
    return operands_named(request, knowledge) or operands_told(request, knowledge)


def of_all_told(request: Request, knowledge: KnowledgeBase) -> Request:
    """The request about all that "these" means, where more than two were told and the
    conversation lends fewer."""
    told = certifications_told(request, knowledge)
    lends_fewer = not request.named and set(request.certifications) < set(told)
    return replace(request, certifications=told) if lends_fewer else request


def certifications_told(request: Request, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The certifications, more than two, that "these" or "the three" means; none else."""
    means_them = PATTERNS.fits("those_told", request.text) and not means("two", request.text)
    if not means_them or request.question.mentions_names:
        return ()
    counted = [int(c) for c in request.question.values("count") if c.isdigit()]
    if len(request.listed) in counted:
        return request.listed
    told = [o.certification for o in operands_told(request, knowledge)]
    keys = tuple(dict.fromkeys(key for key in told if key))
    return keys if len(keys) > 2 and len(keys) == len(told) else ()
