"""The role that "the second one" means, after both were told of beside each other."""

from __future__ import annotations

from dataclasses import replace

from actions.context.patterns import PATTERNS
from actions.focus import Focus
from actions.question import Question
from knowledge.queries import KnowledgeBase

_OF_BOTH = frozenset({"ask_difference", "ask_overlap", "ask_role_pay_comparison"})


def with_role_by_place(question: Question, focus: Focus, knowledge: KnowledgeBase) -> Question:
    """The question with the role in that place, in the order in which they were named."""
    places = [m for m in question.mentions if m.kind == "ordinal" and m.value in ("1", "2")]
    roles = focus.occupations if len(focus.occupations) == 2 else _all(knowledge)
    spoken_of = focus.topic in _OF_BOTH or is_of_a_role(question, focus)
    if not spoken_of or question.mentions_names or len(roles) != 2:
        return question
    named = tuple(replace(m, kind="occupation", value=roles[int(m.value) - 1]) for m in places)
    kept = tuple(m for m in question.mentions if m not in places)
    return replace(question, mentions=(*kept, *named)) if len(named) == 1 else question


def is_of_a_role(question: Question, focus: Focus) -> bool:
    """Whether "for the first one" can only be a role: nothing else was told in an order."""
    others_counted = focus.listed or focus.certifications or focus.figures
    return not others_counted and PATTERNS.fits("of_the_first_or_second", question.text)


def _all(knowledge: KnowledgeBase) -> tuple[str, ...]:
    return tuple(o.key for o in knowledge.occupations())
