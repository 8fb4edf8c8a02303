"""Answers made of statements: the ones nearest to the question, then the rest of the topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answer import Answer, SourceNote, Status, statement_source
from actions.answers.wording import bullets, citation, cited, guide, names, paragraphs
from actions.request import Request
from knowledge.model import Figure, Statement
from knowledge.queries import KnowledgeBase

FITS = 0.3
"""A statement with this score answers the question by itself; see docs/nlu.md."""
NAMED = 0.32
UNNAMED = 0.42
"""What a statement's score has to be for a question without an intent, with and without a name of
the knowledge base in it."""
ALSO_FITS = 0.8
"""A second statement is told with the first when its score is at least this part of it."""
SPECIFIC = 0.6
"""A statement with this score is so clearly meant that the topic's list is not shown with it."""
WORDS = 85
MOST_STATEMENTS = 4


@dataclass(frozen=True)
class Subject:
    """What an intent is about: topics in order, and how the rest of them is shown."""

    topics: tuple[str, ...]
    listing: bool = False
    """Show the labels of the topic's list items instead of sentences."""
    lead: str = ""
    contact: bool = False
    """End with the provider's number: the question is a step towards enrolling."""
    for_certification: tuple[str, ...] = ()
    """Topics that go first when the question names a certification."""


def nearest_statements(request: Request, knowledge: KnowledgeBase) -> list[Statement]:
    """The statements that answer the question by themselves: at most two, the best first."""
    ranked = [s for s in request.question.statements if s[1] >= FITS]
    close = [key for key, score in ranked[:2] if score >= ALSO_FITS * ranked[0][1]]
    return list(knowledge.statements_by_keys(close))


def retrieved_statements(request: Request, knowledge: KnowledgeBase) -> list[Statement]:
    """The statements for a question that fits no intent: empty when none is near enough."""
    least = NAMED if request.named or request.organisations else UNNAMED
    near = nearest_statements(request, knowledge)
    best = request.question.score(near[0].key) if near else 0.0
    cites = bool(figures_of(near, knowledge))
    return near if best >= (max(least, UNNAMED) if cites else least) else []


def answer_subject(request: Request, knowledge: KnowledgeBase, subject: Subject) -> Answer:
    """Answer from the topic's statements, the nearest to the question first."""
    first = nearest_statements(request, knowledge)
    rest = _of_subject(request, knowledge, subject)
    if subject.listing:
        return _with_lists(request, knowledge, subject, first, rest)
    with_certification = _for_certification(request, knowledge, subject)
    chosen = _within_words([*first, *with_certification, *_ranked(request, rest)])
    answer = told(request, knowledge, chosen)
    if not subject.contact:
        return answer
    known = names(knowledge)
    invitation = f"To learn more or enroll with {known['provider']}: {known['phone']}."
    return replace(answer, text=paragraphs(answer.text, invitation))


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
    ids = {s.id for s in statements}
    return [f for f in knowledge.figures() if f.statement_id in ids]


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


def _of_subject(request: Request, knowledge: KnowledgeBase, subject: Subject) -> list[Statement]:
    occupations: Sequence[str | None] = request.occupations or (None,)
    found: dict[str, Statement] = {}
    for topic in subject.topics:
        for occupation in occupations:
            for statement in knowledge.statements(topic, occupation):
                found.setdefault(statement.key, statement)
    return list(found.values())


def _for_certification(
    request: Request, knowledge: KnowledgeBase, subject: Subject
) -> list[Statement]:
    if not request.certifications:
        return []
    return [s for topic in subject.for_certification for s in knowledge.statements(topic)][-1:]


def _ranked(request: Request, statements: Sequence[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: -request.question.score(s.key))


def _within_words(statements: Sequence[Statement]) -> list[Statement]:
    chosen: list[Statement] = []
    words = 0
    for statement in dict.fromkeys(statements):
        length = len(statement.text.split())
        if chosen and (words + length > WORDS or len(chosen) == MOST_STATEMENTS):
            break
        chosen.append(statement)
        words += length
    return chosen


def _with_lists(
    request: Request,
    knowledge: KnowledgeBase,
    subject: Subject,
    first: Sequence[Statement],
    rest: Sequence[Statement],
) -> Answer:
    items = [s for s in rest if s.label and s.topic.key == subject.topics[0]]
    lead = [s for s in first if not _enumerates(s, items)]
    if lead and request.question.score(lead[0].key) >= SPECIFIC:
        items = []
    parts = [s.text for s in lead]
    for occupation in knowledge.occupations():
        labels = [
            s.label
            for s in items
            if s.label and s.occupation and s.occupation.key == occupation.key and s not in lead
        ]
        if labels:
            heading = subject.lead.format(occupations=occupation.plural)
            parts.append(f"{heading}\n{bullets(labels)}")
    shared = [s.label for s in items if s.label and s.occupation is None and s not in lead]
    if shared:
        parts.append(bullets(shared))
    shown = [*lead, *items]
    return Answer(
        text=paragraphs(*parts, source_line(lead or items, knowledge)),
        topic=request.intent,
        occupations=request.occupations,
        certifications=request.certifications,
        sources=sources_of(lead or items[:1], knowledge),
        told=tuple(s.key for s in lead or shown),
    )


def _enumerates(statement: Statement, items: Sequence[Statement]) -> bool:
    """Whether a statement only names the items that the list shows anyway."""
    text = statement.text.lower()
    named = [item for item in items if item.label and item.label.split()[0].lower() in text]
    return statement.label is None and len(items) > 2 and len(named) * 2 > len(items)
