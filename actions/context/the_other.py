"""The one of two that was not spoken of last: "and for the other?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.intents import ABOUT_CERTIFICATIONS
from actions.context.patterns import PATTERNS
from actions.focus import Focus
from actions.question import Mention, Question
from knowledge.queries import KnowledgeBase


def with_the_other(question: Question, focus: Focus, knowledge: KnowledgeBase) -> Question:
    """The question with the name that "the other" stands for, where two are talked about."""
    spoken = PATTERNS.search("the_other", question.text)
    if not spoken or question.mentions_names:
        return question
    of_certifications = focus.topic in ABOUT_CERTIFICATIONS and bool(focus.certifications)
    mention = (
        _other_certification(spoken, focus)
        if of_certifications
        else _other_role(spoken, focus, knowledge)
    )
    return replace(question, mentions=(*question.mentions, mention)) if mention else question


def _other_certification(spoken: re.Match[str], focus: Focus) -> Mention | None:
    last_two = focus.recent[:2]
    if len(focus.certifications) != 1:
        return None
    others = [key for key in last_two if key not in focus.certifications]
    return (
        Mention("certification", others[0], spoken[0], *spoken.span()) if len(others) == 1 else None
    )


def _other_role(spoken: re.Match[str], focus: Focus, knowledge: KnowledgeBase) -> Mention | None:
    roles = [o.key for o in knowledge.occupations()]
    others = [key for key in roles if key not in focus.occupations]
    known = len(roles) == 2 and len(focus.occupations) == 1
    return Mention("occupation", others[0], spoken[0], *spoken.span()) if known else None
