"""Those of a list that a body or a role picks: "which one is from AAPC?"."""

from __future__ import annotations

from actions.context.intents import ABOUT_CERTIFICATIONS, LISTS
from actions.context.names_in_question import named_organisations
from actions.context.patterns import PATTERNS
from actions.focus import Focus
from actions.question import Question
from knowledge.queries import KnowledgeBase

_FEW = 7
"""More than so many are listed anew, under headings."""


def picked(question: Question, focus: Focus, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """Of the certifications told last, those of the body or the role that is named; else none."""
    pool = focus.listed or tuple(reversed(focus.recent))
    spoken_of = focus.topic in ABOUT_CERTIFICATIONS | LISTS and 2 <= len(pool) <= _FEW
    if not spoken_of or not _picks(question.text) or _asks_of_figures(question):
        return ()
    bodies, roles = named_organisations(question, knowledge), question.values("occupation")
    if bool(bodies) == bool(roles):
        return ()
    found = [c for key in pool if (c := knowledge.certification(key))]
    return tuple(c.key for c in found if c.organisation.key in bodies or c.occupation.key in roles)


def _picks(text: str) -> bool:
    return PATTERNS.fits("picks", text) and not PATTERNS.fits("opens_yes_or_no", text)


def _asks_of_figures(question: Question) -> bool:
    """Whether names, amounts or comparisons follow rules of their own."""
    return any(question.values(kind) for kind in ("certification", "amount", "comparison"))


def intent_of_picked(question: Question, chosen: tuple[str, ...]) -> str:
    """What is told of those that were picked: who offers them, what it is, or their pays."""
    if question.values("organisation"):
        return "ask_certification_provider"
    return "ask_certification" if len(chosen) == 1 else "ask_salary_ranking"
