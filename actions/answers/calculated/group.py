"""The pays that are added or averaged: named ones, the best few, or a group of certifications."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answers.calculated.operands import (
    RANK,
    Operand,
    operand,
    operands_in_focus,
    ranked,
    yearly_operands,
)
from actions.answers.salary_computed.scope import granting, scope_name
from actions.request import Request
from knowledge.queries import KnowledgeBase

_GROUP = re.compile(
    r"\b(?:cert\w*|credential\w*|survey\w*|star\w*|asterisk\w*|table\w*|list\w*|salaries|ones|all)\b",
    re.I,
)
_EACH_OTHER = re.compile(r"\b(?:both|two|them|these|those|all|together|we|us|pool\w*)\b", re.I)


def group(request: Request, knowledge: KnowledgeBase) -> tuple[list[Operand], str]:
    """The pays, two or more, and what they are called together; none when it is not clear."""
    named = yearly_operands(request, knowledge)
    counted = _counted(request)
    ranks = {"highest", "lowest"} & set(request.question.values("comparison"))
    if counted and not ranks and (spoken := RANK.search(request.text)):
        ranks = {"highest" if spoken["highest"] else "lowest"}
    if counted and ranks and not request.certifications:
        best = ranked(request, knowledge)
        chosen = best[:counted] if "highest" in ranks else best[-counted:]
        word = "highest" if "highest" in ranks else "lowest"
        scope = scope_name(request, knowledge)
        return [operand(f) for f in chosen], f"the {counted} {word} certification averages{scope}"
    if len(named) > 1:
        return named, _together(named)
    told = operands_in_focus(request, knowledge)
    if len(told) < 2 and len(request.recent) > 1:
        told = [operand(f) for key in request.recent if (f := knowledge.salary_of(key))]
    if not named and len(told) > 1 and _EACH_OTHER.search(request.text):
        return told, _together(told)
    grouped = _GROUP.search(request.text) or granting(request, knowledge)
    if named or not grouped:
        return [], ""
    figures = ranked(request, knowledge)
    scope = scope_name(request, knowledge)
    return [operand(f) for f in figures], f"the {len(figures)} certification averages{scope}"


def _together(operands: Sequence[Operand]) -> str:
    return "both" if len(operands) == 2 else f"the {len(operands)} pays"


def _counted(request: Request) -> int | None:
    counts = [int(c) for c in request.question.values("count") if c.isdigit() and int(c) > 1]
    return counts[0] if counts else None
