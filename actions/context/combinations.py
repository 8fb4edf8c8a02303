"""Two certifications held together, where the article gives a figure for the pair."""

from __future__ import annotations

from actions.context.patterns import PATTERNS
from actions.focus import Focus
from actions.question import Question
from knowledge.model import Certification
from knowledge.queries import KnowledgeBase

_JOINT = " + "


def combined(
    certifications: tuple[str, ...], question: Question, focus: Focus, knowledge: KnowledgeBase
) -> tuple[str, ...]:
    """The certification that stands for two named together, else those named.

    "Having both the CPC and the CPB must pay more than just the CPC" sets the pair beside one.
    """
    one_each = len(certifications) == 1 and len(focus.certifications) == 1
    if one_each and PATTERNS.fits("with_the_last", question.text):
        pair = _joint((*focus.certifications, *certifications), knowledge)
        if pair:
            return (pair.key,)
    if not certifications and PATTERNS.fits("holds_both", question.text):
        if len(focus.certifications) == 1 and _is_joint(focus.certifications[0], knowledge):
            return focus.certifications
        pair = _joint(focus.last_two, knowledge)
        return (pair.key,) if pair else ()
    joint = _joint(certifications, knowledge)
    if joint is None or not PATTERNS.fits("together", question.text):
        return certifications
    if alone := PATTERNS.search("than_one_alone", question.text):
        beside = [m.value for m in question.mentioned_after(alone.end())]
        last = [key for key in certifications if key in beside]
        return (joint.key, *last[-1:])
    return certifications if PATTERNS.fits("each_by_itself", question.text) else (joint.key,)


def is_of_both(question: Question) -> bool:
    """Whether a question is about somebody who has two certifications."""
    return PATTERNS.fits("holds_both", question.text)


def _is_joint(key: str, knowledge: KnowledgeBase) -> bool:
    found = knowledge.certification(key)
    return found is not None and _JOINT in found.short


def _joint(certifications: tuple[str, ...], knowledge: KnowledgeBase) -> Certification | None:
    named = [c for key in certifications if (c := knowledge.certification(key))]
    if len(named) != 2:
        return None
    acronyms = {c.acronym for c in named}
    return next(
        (c for c in knowledge.certifications() if set(c.short.split(_JOINT)) == acronyms), None
    )
