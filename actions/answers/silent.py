"""Honest replies where the article is silent: what is not known, the nearest that is, a person."""

from __future__ import annotations

from actions.answer import Answer, Status
from actions.answers.certifications import answer_certification
from actions.answers.statements import (
    figures_of,
    nearest_statements,
    source_line,
    sources_of,
)
from actions.answers.texts import texts
from actions.answers.wording import NOT_A_PROMISE, names, paragraphs
from actions.request import Request
from knowledge.model import Statement
from knowledge.queries import KnowledgeBase

NEAREST = 2
SURE = 0.45
"""A statement with this score answers part of a question that the article mostly leaves open."""


def answer_silent(request: Request, knowledge: KnowledgeBase) -> Answer:
    """What the article does not say about the question, then the nearest thing that it does."""
    text = texts("silent")[request.intent]
    filled = {key: text[key].format(**names(knowledge)) for key in ("unknown", "offer")}
    near = _nearest(request, knowledge, text["nearest"])
    named = answer_certification(request, knowledge) if request.certifications else None
    has_figures = bool(figures_of(near, knowledge))
    return Answer(
        text=paragraphs(
            filled["unknown"],
            named.text if named else "",
            *(s.text for s in near),
            source_line(near, knowledge),
            NOT_A_PROMISE if has_figures else "",
            filled["offer"],
        ),
        topic=request.intent,
        status=Status.PARTLY if near or named else Status.UNKNOWN,
        occupations=request.occupations,
        certifications=request.certifications,
        sources=(*(named.sources if named else ()), *sources_of(near, knowledge)),
        told=tuple(s.key for s in near),
    )


def silence(request: Request, knowledge: KnowledgeBase, intent: str) -> str:
    """What the article leaves open of a question that may also be meant in this way."""
    text = texts("silent")[intent]
    return " ".join(text[key].format(**names(knowledge)) for key in ("unknown", "offer"))


def is_silent(intent: str) -> bool:
    """Whether the article leaves this intent's questions open."""
    return intent in texts("silent")


def _nearest(request: Request, knowledge: KnowledgeBase, topics: list[str]) -> list[Statement]:
    sure = [
        s for s in nearest_statements(request, knowledge) if request.question.score(s.key) > SURE
    ]
    occupation = request.occupations[0] if len(request.occupations) == 1 else None
    found = {s.key: s for s in sure}
    for topic in topics:
        for statement in knowledge.statements(topic, occupation):
            found.setdefault(statement.key, statement)
    return sorted(found.values(), key=lambda s: -request.question.score(s.key))[:NEAREST]
