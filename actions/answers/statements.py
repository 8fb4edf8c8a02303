"""Answers made of statements: the ones nearest to the question, then the rest of the topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answer import Answer, SourceNote, Status, statement_source
from actions.answers.texts import texts
from actions.answers.wording import bullets, citation, cited, guide, names, paragraphs
from actions.context.intents import FOLLOW_UPS
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
SURE_INTENT = 0.8
OFF_TOPIC = 0.7
"""With a sure intent, a statement on another topic has to fit this well."""
SPECIFIC = 0.9
"""A statement with this score is so clearly meant that the topic's list is not shown with it."""
WORDS = 85
MOST_STATEMENTS = 4
LEAST_OWN = 2


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
    """The statements that answer the question by themselves, the best first."""
    if request.question.intent in FOLLOW_UPS and request.question.mentions_names:
        return []
    ranked = [s for s in request.question.statements if s[1] >= FITS]
    close = [key for key, score in ranked if score >= ALSO_FITS * ranked[0][1]]
    return list(knowledge.statements_by_keys(close[:MOST_NEAREST]))


def _nothing_on(request: Request, knowledge: KnowledgeBase) -> Answer:
    """An honest reply where this article has no statement on a subject that others have."""
    text = str(texts("notes")["nothing"]).format(**names(knowledge))
    return Answer(
        text=text, topic=request.intent, status=Status.UNKNOWN, occupations=request.occupations
    )


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


def answer_subject(request: Request, knowledge: KnowledgeBase, subject: Subject) -> Answer:
    """Answer from the topic's statements, the nearest to the question first."""
    first = _on_subject(request, nearest_statements(request, knowledge), subject)
    rest = _of_subject(request, knowledge, subject)
    if subject.listing:
        return _with_lists(request, knowledge, subject, first, rest)
    with_certification = _for_certification(request, knowledge, subject)
    chosen = _within_words([*first, *with_certification], _ranked(request, rest, subject))
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


def _ranked(request: Request, statements: Sequence[Statement], subject: Subject) -> list[Statement]:
    """By fit; those that do not stand out with the topic's own statements first."""
    main = subject.topics[0]
    return sorted(statements, key=lambda s: (-request.question.score(s.key), s.topic.key != main))


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


def _enumerates(statement: Statement, items: Sequence[Statement]) -> bool:
    """Whether a statement only names the items that the list shows anyway."""
    text = statement.text.lower()
    named = [item for item in items if item.label and item.label.split()[0].lower() in text]
    return statement.label is None and len(items) > 2 and len(named) * 2 > len(items)
