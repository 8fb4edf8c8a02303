"""More of a topic, and its reasons: what was not told yet, and what the article leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer, Status
from actions.answers.retold import say_again
from actions.answers.silent import is_silent, no_reason
from actions.answers.statements import nearest_statements, told
from actions.answers.topics_of_intents import SUBJECTS
from actions.answers.wording import names, paragraphs
from actions.answers.words import words
from actions.cues.asked import asks
from actions.focus import Focus
from actions.request import Request
from knowledge.model import Statement
from knowledge.queries import KnowledgeBase

MORE = 3
COMPUTED = frozenset(
    {
        "ask_salary_difference",
        "ask_salary_ranking",
        "ask_salary_threshold",
        "ask_salary_conversion",
        "ask_salary_average",
        "ask_role_pay_comparison",
    }
)
NEAR = 0.3
"""The score of a statement that bears on the last question."""
NEAR_REASON = 0.2
"""The same of one that gives a reason."""
LITTLE = 0.1
TOLD = 0.75
"""The fit of a statement that is a reason for what was left open."""


def tell_more(request: Request, focus: Focus, knowledge: KnowledgeBase) -> Answer | None:
    """Statements on the topic that were not told yet; None when there is no topic."""
    rest = _untold(request, focus, knowledge) or _close_by(request, focus, knowledge)
    rest.sort(key=lambda s: -_fit(request, s))
    if not rest and not focus.told:
        return say_again(request, focus, knowledge)
    return _further(request, focus, knowledge, rest[:MORE])


def tell_why(request: Request, focus: Focus, knowledge: KnowledgeBase) -> Answer | None:
    """Statements on the topic that give a reason."""
    rest = _untold(request, focus, knowledge)
    rest += [s for s in _close_by(request, focus, knowledge) if s not in rest]
    before = knowledge.statements_by_keys(focus.told)
    reasons = [s for s in (*rest, *before) if _gives_a_reason(s)]
    fitting = [s for s in rest if _fit(request, s) > 0] or rest[:1]
    near = [
        s
        for s in nearest_statements(request, knowledge)
        if s not in reasons and _bears_on_the_talk(request, s)
    ]
    chosen = sorted([*near, *reasons] or fitting, key=lambda s: -_fit(request, s))
    sure = any(_fit(request, s) >= TOLD for s in chosen)
    if focus.topic and is_silent(focus.topic) and not sure:
        return _no_reason(focus, knowledge)
    if focus.topic in COMPUTED and not sure:
        return _no_reason_for_pay(request, focus, knowledge)
    least = {s.key: NEAR_REASON if s in reasons else NEAR for s in chosen}
    bearing = [s for s in chosen if s in before or _fit(request, s) >= least[s.key]]
    if focus.told and not bearing:
        if rest and asks("to_explain", request.text):
            return tell_more(request, focus, knowledge)
        return _no_further_reason(request, focus, knowledge)
    return _further(request, focus, knowledge, bearing[:2])


def _bears_on_the_talk(request: Request, statement: Statement) -> bool:
    """Whether a statement fits what was said before as well as the question: "why so many?"."""
    joined = request.question.joined
    return joined is None or joined.score(statement.key) >= LITTLE


def _gives_a_reason(statement: Statement) -> bool:
    return any(cue in statement.text.lower() for cue in words("reasons"))


def _no_reason_for_pay(request: Request, focus: Focus, knowledge: KnowledgeBase) -> Answer:
    """Figures have no reason in the article; what pay depends on it says."""
    factors = knowledge.statements("salary_factors")[:1]
    answer = told(replace(request, intent=str(focus.topic)), knowledge, factors)
    lead = f"{names(knowledge)['guide']} gives the figures and no reason for them."
    return replace(
        answer,
        text=paragraphs(lead, answer.text),
        status=Status.PARTLY,
        certifications=focus.certifications,
    )


def _no_further_reason(request: Request, focus: Focus, knowledge: KnowledgeBase) -> Answer:
    """What was told is all that the article says on it."""
    before = knowledge.statements_by_keys(focus.told[:1])
    answer = told(replace(request, intent=str(focus.topic)), knowledge, before)
    lead = f"{names(knowledge)['guide']} gives no reason beyond this:"
    return replace(answer, text=paragraphs(lead, answer.text), status=Status.PARTLY)


def _no_reason(focus: Focus, knowledge: KnowledgeBase) -> Answer:
    """What the article leaves open it gives no reason for."""
    assert focus.topic
    return Answer(
        text=no_reason(focus.topic, knowledge),
        topic=focus.topic,
        status=Status.UNKNOWN,
        occupations=focus.occupations,
        certifications=focus.certifications,
    )


def _close_by(request: Request, focus: Focus, knowledge: KnowledgeBase) -> list[Statement]:
    """What comes near to the last question and was not told, whatever its topic."""
    joined = request.question.joined
    near = [key for key, score in joined.statements if score >= NEAR] if joined else []
    return list(knowledge.statements_by_keys([key for key in near if key not in focus.told]))


def _fit(request: Request, statement: Statement) -> float:
    """How well a statement fits the question, by itself and after what was said before it."""
    joined = request.question.joined
    return request.question.score(statement.key) + (joined.score(statement.key) if joined else 0.0)


def _untold(request: Request, focus: Focus, knowledge: KnowledgeBase) -> list[Statement]:
    subject = SUBJECTS.get(focus.topic or "")
    main = knowledge.statement(focus.told[0]) if focus.told else None
    topics = subject.topics if subject else ((main.topic.key,) if main else ())
    occupation = focus.occupations[0] if len(focus.occupations) == 1 else None
    found = {s.key: s for t in topics for s in knowledge.statements(t, occupation)}
    return [s for key, s in found.items() if key not in focus.told]


def _further(
    request: Request,
    focus: Focus,
    knowledge: KnowledgeBase,
    statements: Sequence[Statement],
) -> Answer | None:
    if focus.topic is None:
        return None
    again = replace(request, intent=focus.topic)
    if statements:
        further = told(again, knowledge, statements)
        return replace(further, certifications=further.certifications or focus.certifications)
    known = names(knowledge)
    return Answer(
        text=f"That is all {known['guide']} says about it. An advisor can go further: "
        f"call {known['phone']}.",
        topic=focus.topic,
        status=Status.PARTLY,
        occupations=focus.occupations,
        certifications=focus.certifications,
    )
