"""Two certifications held together, where the article gives a figure for the pair."""

from __future__ import annotations

import re

from actions.focus import Focus
from actions.question import Question
from knowledge.model import Certification
from knowledge.queries import KnowledgeBase

_JOINT = " + "
_TOGETHER = re.compile(
    r"\b(?:both|together|combined|combo|combination|in addition|on top|plus|add|adding|as well)\b"
    r"|\+",
    re.I,
)
_ALONE = re.compile(r"\b(?:than|over|vs|versus|against)\s+(?:just|only|the|a|having)\b", re.I)
_APART = re.compile(
    r"\b(?:mean|average|avg|sum|total) (?:of|between|across)\b|"
    r"\b(?:or|vs|versus|minus|than|difference|differ|gap|compare\w*|better|which|mean|sum)\b"
    r"(?!.*\b(?:together|combined|combo|combination|if i add)\b)",
    re.I,
)
_WITH_IT = re.compile(
    r"\b(?:together with|along with|on top|in addition|combined with|plus|both together|adding"
    r"|(?:if|when) i (?:also )?add)\b",
    re.I,
)
_HOLDS_BOTH = re.compile(
    r"\b(?:have|had|has|having|hold|holds|holding|get|got|getting|earn|do|did|with|pass) both\b"
    r"|\bboth (?:of them )?(?:together|combined)\b"
    r"|\b(?:combination|combo) (?:of|from) (?:them|those|these|both|the two)\b"
    r"|\b(?:have|had|hold|get|got|do|did|take|pass) (?:the |a )?[\w-]+"
    r" (?:plus|and|\+) (?:the |a )?[\w-]+",
    re.I,
)
_PAIR = 2


def combined(
    certifications: tuple[str, ...], question: Question, focus: Focus, knowledge: KnowledgeBase
) -> tuple[str, ...]:
    """The certification that stands for two named together, else those named.

    "Having both the CPC and the CPB must pay more than just the CPC" sets the pair beside one.
    """
    one_each = len(certifications) == 1 and len(focus.certifications) == 1
    if one_each and _WITH_IT.search(question.text):
        pair = _joint((*focus.certifications, *certifications), knowledge)
        if pair:
            return (pair.key,)
    if not certifications and _HOLDS_BOTH.search(question.text):
        if len(focus.certifications) == 1 and _is_joint(focus.certifications[0], knowledge):
            return focus.certifications
        pair = _joint(tuple(reversed(focus.recent[:_PAIR])), knowledge)
        return (pair.key,) if pair else ()
    joint = _joint(certifications, knowledge)
    if joint is None or not _TOGETHER.search(question.text):
        return certifications
    if alone := _ALONE.search(question.text):
        after = question.text[alone.end() :].lower()
        beside = [m.value for m in question.mentions if m.text.lower() in after]
        last = [key for key in certifications if key in beside]
        return (joint.key, *last[-1:])
    return certifications if _APART.search(question.text) else (joint.key,)


def is_of_both(question: Question) -> bool:
    """Whether a question is about somebody who has two certifications."""
    return bool(_HOLDS_BOTH.search(question.text))


def _is_joint(key: str, knowledge: KnowledgeBase) -> bool:
    found = knowledge.certification(key)
    return found is not None and _JOINT in found.short


def _joint(certifications: tuple[str, ...], knowledge: KnowledgeBase) -> Certification | None:
    named = [c for key in certifications if (c := knowledge.certification(key))]
    if len(named) != _PAIR:
        return None
    acronyms = {c.acronym for c in named}
    return next(
        (c for c in knowledge.certifications() if set(c.short.split(_JOINT)) == acronyms), None
    )
