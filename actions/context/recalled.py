"""What was told last, for a follow-up that names nothing of its own: "for which job exactly?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.context.intents import FOLLOW_UPS
from actions.context.names_in_question import named_occupations, only_names
from actions.context.patterns import PATTERNS
from actions.cues.ellipsis import is_elliptic
from actions.focus import Focus
from actions.question import Question
from knowledge.queries import KnowledgeBase

FEW = 3
LAST = 2
TOLD_ALONE = 0.5
"""The score of what was told last: high enough to be told again."""
TOLD_AMONG_MANY = 0.2
"""The score of what was told before: it comes before the rest of its topic."""
FITS_THE_ROLE = 0.4
OTHER_ROLE = 0.15
"""What a statement's score loses when it is about a role that is not spoken of."""
BY_A_STATEMENT = 0.7
"""How sure the intent is of a question that is answered by what fits it, whatever its topic."""


def recalling(question: Question, focus: Focus) -> Question:
    """The question with the statements told last among those that fit it."""
    if question.mentions_names:
        return question
    scores = dict(_asked_with_what_was_said(question))
    scores |= {key: max(TOLD_AMONG_MANY, scores.get(key, 0.0)) for key in focus.told}
    scores |= {key: max(TOLD_ALONE, scores[key]) for key in _told_last(focus)}
    return replace(question, statements=tuple(sorted(scores.items(), key=lambda s: -s[1])))


def _asked_with_what_was_said(question: Question) -> tuple[tuple[str, float], ...]:
    """The statements that fit; "for what?" fits nothing by itself."""
    if is_elliptic(question.text):
        return question.joined.statements if question.joined else ()
    return question.statements


def of_the_named_role(question: Question, focus: Focus, knowledge: KnowledgeBase) -> Question:
    """The question with what is said of the role that it names: "and billers?" after the audits."""
    roles = named_occupations(question)
    goes_on = focus.topic and question.intent in FOLLOW_UPS and only_names(question)
    if not question.joined or not goes_on or len(roles) != 1:
        return question
    of_roles = _with_roles(question.joined.statements, knowledge)
    fitting = [
        (k, score) for k, score, role in of_roles if role == roles[0] and score >= FITS_THE_ROLE
    ]
    if not fitting or len(focus.told) > LAST:
        own = tuple((k, score) for k, score, role in of_roles if role in (None, roles[0]))
        return replace(question, statements=own)
    return replace(
        question,
        intent=str(focus.topic),
        confidence=min(question.joined.confidence, BY_A_STATEMENT),
        statements=tuple(fitting),
    )


def _with_roles(
    statements: Sequence[tuple[str, float]], knowledge: KnowledgeBase
) -> list[tuple[str, float, str | None]]:
    """Statements and scores with the role that each is about, if it is about one."""
    known = {s.key: s for s in knowledge.statements_by_keys(key for key, _ in statements)}
    return [
        (key, score, s.occupation.key if (s := known.get(key)) and s.occupation else None)
        for key, score in statements
    ]


def of_the_role(
    question: Question, occupations: tuple[str, ...], knowledge: KnowledgeBase
) -> Question:
    """The question with statements about another role behind: "and the skills?" after coders."""
    of_either = PATTERNS.fits("of_either", question.text)
    if len(occupations) != 1 or question.mentions_names or of_either:
        return question
    known = {s.key: s for s in knowledge.statements_by_keys(key for key, _ in question.statements)}

    def score(key: str, own: float) -> float:
        role = known[key].occupation if key in known else None
        return own if role is None or role.key in occupations else max(0.0, own - OTHER_ROLE)

    scores = [(key, score(key, own)) for key, own in question.statements]
    return replace(question, statements=tuple(sorted(scores, key=lambda s: -s[1])))


def figures_told(focus: Focus, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The figures that the last answer told: by themselves, in a statement, of a certification."""
    if focus.figures:
        return focus.figures
    stated = _stated(focus.told[:1], knowledge) or _stated(focus.told, knowledge)
    salaries = [f.key for f in knowledge.salaries_of(focus.certifications)]
    return tuple(salaries or stated)


def _stated(statements: tuple[str, ...], knowledge: KnowledgeBase) -> list[str]:
    return [f.key for key in statements for f in knowledge.figures_told_by(key)]


def _told_last(focus: Focus) -> tuple[str, ...]:
    return focus.told if len(focus.told) <= FEW else focus.told[:LAST]
