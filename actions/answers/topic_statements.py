"""Answers on a subject: the statements nearest to the question, then the rest of its topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answer import Answer, Status
from actions.answers.statements import (
    nearest_statements,
    source_line,
    sources_of,
    told,
    with_certifications,
)
from actions.answers.texts import texts
from actions.answers.wording import bullets, names, paragraphs
from actions.request import Request
from knowledge.model import Statement
from knowledge.queries import KnowledgeBase

SURE_INTENT = 0.8
OFF_TOPIC = 0.8
"""With a sure intent, a statement on another topic has to fit this well."""
SPECIFIC = 0.9
"""A statement with this score is so clearly meant that the topic's list is not shown with it."""
WORDS = 85
MOST_STATEMENTS = 4
LEAST_OWN = 2
_HAS_A_FIGURE = 0.3
"""What a figure adds to a statement's score among those that fill an answer up."""
_DEFINITION = "definition"


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


def answer_subject(request: Request, knowledge: KnowledgeBase, subject: Subject) -> Answer:
    """Answer from the topic's statements, the nearest to the question first."""
    first = _on_subject(request, nearest_statements(request, knowledge), subject)
    rest = _of_subject(request, knowledge, subject)
    if subject.listing:
        return _with_lists(request, knowledge, subject, first, rest)
    with_certification = _for_certification(request, knowledge, subject)
    chosen = _within_words(
        [*first, *with_certification], _ranked(request, rest, knowledge, subject)
    )
    if not chosen:
        return _nothing_on(request, knowledge)
    answer = with_certifications(told(request, knowledge, chosen), request, knowledge)
    if not subject.contact:
        return answer
    known = names(knowledge)
    invitation = f"To learn more or enroll with {known['provider']}: {known['phone']}."
    return replace(answer, text=paragraphs(answer.text, invitation))


def _on_subject(
    request: Request, statements: Sequence[Statement], subject: Subject
) -> list[Statement]:
    if request.question.confidence < SURE_INTENT:
        return list(statements[:2])
    return [
        s
        for s in statements
        if {t.key for t in s.topics} & {*subject.topics, *subject.for_certification}
        or request.question.score(s.key) >= OFF_TOPIC
    ]


def _nothing_on(request: Request, knowledge: KnowledgeBase) -> Answer:
    """An honest reply where this article has no statement on a subject that others have."""
    text = str(texts("notes")["nothing"]).format(**names(knowledge))
    return Answer(
        text=text, topic=request.intent, status=Status.UNKNOWN, occupations=request.occupations
    )


def _of_subject(request: Request, knowledge: KnowledgeBase, subject: Subject) -> list[Statement]:
    found = _of_occupations(request.occupations or (None,), knowledge, subject)
    return found or _of_occupations((None,), knowledge, subject)


def _of_occupations(
    occupations: Sequence[str | None], knowledge: KnowledgeBase, subject: Subject
) -> list[Statement]:
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


def _ranked(
    request: Request, statements: Sequence[Statement], knowledge: KnowledgeBase, subject: Subject
) -> list[Statement]:
    """By fit, figures first; those that do not stand out with the topic's own statements first."""
    main = subject.topics[0]
    stated = {f.statement.key for f in knowledge.figures(main) if f.statement}

    def fit(statement: Statement) -> float:
        extra = _HAS_A_FIGURE if statement.key in stated else 0.0
        return request.question.score(statement.key) + extra

    return sorted(statements, key=lambda s: (-fit(s), s.topic.key != main))


def _within_words(first: Sequence[Statement], rest: Sequence[Statement]) -> list[Statement]:
    """As many as a short answer holds, at least two of the subject's own."""
    chosen = list(dict.fromkeys(first))
    own = [s for s in rest if s not in chosen]
    least = max(0, LEAST_OWN - sum(s in rest for s in chosen))
    words = sum(len(s.text.split()) for s in chosen)
    for statement in own:
        words += len(statement.text.split())
        if least <= 0 and (words > WORDS or len(chosen) >= MOST_STATEMENTS):
            break
        chosen.append(statement)
        least -= 1
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
    if lead and lead[0].label and request.question.score(lead[0].key) >= SPECIFIC:
        items = []
    if len(lead) < LEAST_OWN and items and len(request.occupations) == 1:
        lead += _defining([s for s in rest if s not in lead], lead)
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
    if not shown:
        return told(request, knowledge, rest[:2]) if rest else _nothing_on(request, knowledge)
    return Answer(
        text=paragraphs(*parts, source_line(lead or items, knowledge)),
        topic=request.intent,
        occupations=request.occupations,
        certifications=request.certifications,
        sources=sources_of(lead or items[:1], knowledge),
        told=tuple(s.key for s in lead or shown),
    )


def _defining(rest: Sequence[Statement], lead: Sequence[Statement]) -> list[Statement]:
    """For each role that is told of, what says in a sentence what the list spells out."""
    told_of = {s.occupation_id for s in lead if s.topic.key == _DEFINITION}
    first: dict[int | None, Statement] = {}
    for statement in rest:
        if statement.topic.key == _DEFINITION and statement.occupation_id not in told_of:
            first.setdefault(statement.occupation_id, statement)
    return list(first.values())


def _enumerates(statement: Statement, items: Sequence[Statement]) -> bool:
    """Whether a statement only names the items that the list shows anyway."""
    text = statement.text.lower()
    named = [item for item in items if item.label and item.label.split()[0].lower() in text]
    return statement.label is None and len(items) > 2 and len(named) * 2 > len(items)
