"""Statements of the guide: those nearest to a question, how they are told, their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer, SourceNote, Status, statement_source
from actions.answers.wording import bullets, citation, cited, guide, paragraphs
from actions.context.intents import FOLLOW_UPS
from actions.context.names_in_question import only_names
from actions.request import Request
from knowledge.model import Figure, Statement
from knowledge.queries import KnowledgeBase

FITS = 0.4
"""A statement with this score answers the question by itself; see docs/nlu.md."""
NAMED = 0.45
UNNAMED = 0.55
"""What a statement's score has to be for a question without an intent, with and without a name of
the knowledge base in it."""
ALSO_FITS = 0.75
"""Further statements are told with the first when their score is at least this part of it."""
MOST_NEAREST = 3


def nearest_statements(request: Request, knowledge: KnowledgeBase) -> list[Statement]:
    """The statements that answer the question by themselves, the best first."""
    question = request.question
    follows = question.intent in FOLLOW_UPS and question.mentions_names
    only_a_body = bool(question.values("organisation")) and only_names(question)
    if follows or only_a_body:
        return []
    ranked = [s for s in question.statements if s[1] >= FITS]
    close = [key for key, score in ranked if score >= ALSO_FITS * ranked[0][1]]
    return list(knowledge.statements_by_keys(close[:MOST_NEAREST]))


def with_certifications(answer: Answer, request: Request, knowledge: KnowledgeBase) -> Answer:
    """Put before an answer who offers the certifications that the question names."""
    found = [c for key in request.certifications if (c := knowledge.certification(key))]
    lines = [
        f"The {c.label} is a certification for {c.occupation.activity}, offered by the "
        f"{c.organisation.label}."
        for c in found
    ]
    return replace(answer, text=paragraphs(*lines, answer.text))


def retrieved_statements(request: Request, knowledge: KnowledgeBase) -> list[Statement]:
    """The statements for a question that fits no intent: empty when none is near enough."""
    least = NAMED if request.named or request.organisations else UNNAMED
    near = nearest_statements(request, knowledge)
    best = request.question.score(near[0].key) if near else 0.0
    return near if best >= least else []


def told(
    request: Request,
    knowledge: KnowledgeBase,
    statements: Sequence[Statement],
    status: Status = Status.ANSWERED,
) -> Answer:
    """An answer that says these statements, with their sources."""
    text = paragraphs(
        *(
            bullets([s.text for s in statements]) if len(statements) > 2 else s.text
            for s in (statements if len(statements) <= 2 else statements[:1])
        ),
        source_line(statements, knowledge),
    )
    return Answer(
        text=text,
        topic=request.intent,
        status=status,
        occupations=request.occupations,
        certifications=request.certifications,
        sources=sources_of(statements, knowledge),
        told=tuple(s.key for s in statements),
    )


def figures_of(statements: Sequence[Statement], knowledge: KnowledgeBase) -> list[Figure]:
    """The figures that the statements contain."""
    found = {f.id: f for s in statements for f in knowledge.figures_told_by(s.key)}
    return [found[key] for key in sorted(found)]


def source_line(statements: Sequence[Statement], knowledge: KnowledgeBase) -> str:
    """Sources and dates of the figures in the statements; else the guide and its section."""
    figures = figures_of(statements, knowledge)
    if figures:
        return citation(cited(figures))
    if not statements:
        return ""
    return f"Source: {guide(knowledge)}, “{statements[0].section.title}”."


def sources_of(statements: Sequence[Statement], knowledge: KnowledgeBase) -> tuple[SourceNote, ...]:
    """The sources of statements and of the figures in them, each once."""
    article = guide(knowledge)
    notes = [*cited(figures_of(statements, knowledge))]
    notes += [statement_source(statement, article) for statement in statements]
    return tuple(dict.fromkeys(notes))
