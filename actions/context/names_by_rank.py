"""Certifications named by their rank: "more than the best paid billing one"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.patterns import PATTERNS
from actions.question import Mention, Question
from knowledge.model import Certification
from knowledge.queries import KnowledgeBase

_NARROWS = ("occupation", "organisation")


def with_names_by_rank(question: Question, knowledge: KnowledgeBase) -> Question:
    """The question with the certifications meant, where pays are held against each other."""
    phrases = list(PATTERNS.finditer("ranked", question.text))
    compares = len(phrases) > 1 or PATTERNS.fits("held_against", question.text)
    if not compares or question.values("certification"):
        return question
    meant = [found for phrase in phrases if (found := _meant(phrase, question, knowledge))]
    if not phrases or len(meant) < len(phrases):
        return question
    text = question.text
    for phrase, certification in zip(reversed(phrases), reversed(meant), strict=True):
        text = f"{text[: phrase.start()]}the {certification.short}{text[phrase.end() :]}"
    kept = tuple(m.unplaced for at, m in question.placed() if not _within_one(at, phrases))
    named = tuple(Mention("certification", c.key, c.short) for c in meant)
    return replace(question, text=text, mentions=(*kept, *named))


def _meant(
    phrase: re.Match[str], question: Question, knowledge: KnowledgeBase
) -> Certification | None:
    inside = [m for at, m in question.placed() if phrase.start() <= at < phrase.end()]
    named = {m.kind: m.value for m in inside if m.kind in _NARROWS}
    salaries = knowledge.salaries(named.get("occupation"), named.get("organisation"))
    of_nothing_known = phrase["of"].strip() and not named
    if not salaries or of_nothing_known:
        return None
    return salaries[0 if phrase["highest"] else -1].certification


def _within_one(at: int, phrases: list[re.Match[str]]) -> bool:
    return any(phrase.start() <= at < phrase.end() for phrase in phrases)
