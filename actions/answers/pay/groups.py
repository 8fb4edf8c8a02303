"""The pays that are added or averaged: named ones, the best few, those told, or all of a scope."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actions.answers.pay.operands import Operand, operands
from actions.answers.pay.operands_named import operands_named
from actions.answers.pay.operands_told import certifications_told, operands_told
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.scope import granting, is_narrowed, ranked, scope_name
from actions.context.intents import LISTS
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

Group = tuple[list[Operand], str]
"""Pays, two or more, and what they are called together."""
Finder = Callable[[Request, KnowledgeBase], Group | None]
_NONE: Group = ([], "")
_JOINT = " + "
_NARROWED_LISTS = LISTS | {"ask_salary_threshold"}


def group(
    request: Request, knowledge: KnowledgeBase, finders: Sequence[Finder] | None = None
) -> Group:
    """The pays that the first finder finds; none when it is not clear which are meant."""
    found = (find(request, knowledge) for find in finders or FINDERS)
    return next((each for each in found if each), _NONE)


def every_single_one(request: Request, knowledge: KnowledgeBase) -> Group | None:
    """ "The average of all certs": each certification by itself, whatever was told before."""
    says_all = PATTERNS.fits("all_of_them", request.text)
    of_some = (
        is_narrowed(request, knowledge)
        or bool(operands_named(request, knowledge))
        or _counted(request)
        or _means_the_list(request, knowledge)
    )
    if not says_all or of_some:
        return None
    figures = [f for f in ranked(request, knowledge) if not _is_a_combination(f)]
    return operands(figures), f"the {len(figures)} single certification averages"


def the_best_few(request: Request, knowledge: KnowledgeBase) -> Group | None:
    """ "The top 3 certs"."""
    counted, end = _counted(request), _end_of_the_order(request)
    if not counted or not end or request.certifications:
        return None
    best = ranked(request, knowledge)
    chosen = best[:counted] if end == "highest" else best[-counted:]
    scope = scope_name(request, knowledge)
    return operands(chosen), f"the {counted} {end} certification averages{scope}"


def those_named(request: Request, knowledge: KnowledgeBase) -> Group | None:
    """ "The CPC, the CCS and the CCA"."""
    named = operands_named(request, knowledge)
    return (named, _together(named)) if len(named) > 1 else None


def those_listed(request: Request, knowledge: KnowledgeBase) -> Group | None:
    """ "All of them" after the certifications of a body."""
    if not _means_the_list(request, knowledge) or operands_named(request, knowledge):
        return None
    listed = operands(knowledge.salaries_of(request.listed))
    return (listed, _together(listed)) if len(listed) > 1 else None


def those_told(request: Request, knowledge: KnowledgeBase) -> Group | None:
    """ "Those three", "both", "them"."""
    all_of_a_scope = is_narrowed(request, knowledge) and PATTERNS.fits("every_one", request.text)
    if all_of_a_scope or operands_named(request, knowledge):
        return None
    several = operands(knowledge.salaries_of(certifications_told(request, knowledge)))
    if not several and not PATTERNS.fits("each_other", request.text):
        return None
    told = several or operands_told(request, knowledge)
    if len(told) < 2 <= len(request.recent):
        told = operands(knowledge.salaries_of(request.recent))
    return (told, _together(told)) if len(told) > 1 else None


def all_in_scope(request: Request, knowledge: KnowledgeBase) -> Group | None:
    """ "The AHIMA ones"."""
    of_a_group = PATTERNS.fits("group", request.text) or granting(request, knowledge)
    if not of_a_group or operands_named(request, knowledge):
        return None
    figures = ranked(request, knowledge)
    scope = scope_name(request, knowledge)
    return operands(figures), f"the {len(figures)} certification averages{scope}"


FINDERS: tuple[Finder, ...] = (
    the_best_few,
    those_named,
    those_listed,
    those_told,
    all_in_scope,
)


def _together(pays: Sequence[Operand]) -> str:
    return "both" if len(pays) == 2 else f"the {len(pays)} pays"


def _counted(request: Request) -> int | None:
    counts = [int(c) for c in request.question.values("count") if c.isdigit() and int(c) > 1]
    return counts[0] if counts else None


def _end_of_the_order(request: Request) -> str | None:
    """Which end of the order "the 3 best" are taken from."""
    ends = {"highest", "lowest"} & request.compared
    if not ends and (spoken := PATTERNS.search("rank", request.text)):
        return "highest" if spoken["highest"] else "lowest"
    return "highest" if "highest" in ends else "lowest" if ends else None


def _means_the_list(request: Request, knowledge: KnowledgeBase) -> bool:
    """Whether "them" are some certifications that were listed just before."""
    without_figures = not request.figures and request.topic is not None
    just_listed = request.topic in _NARROWED_LISTS or without_figures
    some = 2 < len(request.listed) < len(knowledge.certifications())
    means_them = PATTERNS.fits("those_told", request.text)
    return just_listed and some and means_them and not is_narrowed(request, knowledge)


def _is_a_combination(figure: Figure) -> bool:
    """Whether a figure is of somebody who holds two certifications: "CPC + CPB"."""
    return bool(figure.certification and _JOINT in figure.certification.short)
