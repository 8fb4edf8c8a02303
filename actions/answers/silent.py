"""Honest replies where the article is silent: what is not known, the nearest that is, a person."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answer import Answer, Status
from actions.answers.charts import pay_line
from actions.answers.statements import (
    figures_of,
    nearest_statements,
    source_line,
    sources_of,
    with_certifications,
)
from actions.answers.texts import texts
from actions.answers.topics_of_intents import SUBJECTS
from actions.answers.wording import NOT_A_PROMISE, citation, cited, names, paragraphs
from actions.request import Request
from knowledge.model import Statement
from knowledge.queries import KnowledgeBase

NEAREST = 2
OTHER_READING = 0.3
"""A second reading this likely beside the first is spoken to as well."""
ANSWERS_A_PART = 0.6
"""A statement with this score answers part of a question that the article mostly leaves open."""


def answer_silent(request: Request, knowledge: KnowledgeBase) -> Answer:
    """What the article does not say about the question, then the nearest thing that it does."""
    text = texts("silent")[request.intent]
    unknown, offer = _open(request.intent, knowledge)
    other = SUBJECTS.get(runner_up(request) or "")
    near = _nearest(request, knowledge, list(other.topics) if other else text["nearest"])
    pay = _pay(request, knowledge)
    has_figures = bool(figures_of(near, knowledge))
    answer = Answer(
        text=paragraphs(
            unknown,
            *pay,
            *(s.text for s in near),
            source_line(near, knowledge),
            NOT_A_PROMISE if has_figures else "",
            offer,
        ),
        topic=request.intent,
        status=Status.PARTLY if near else Status.UNKNOWN,
        occupations=request.occupations,
        certifications=request.certifications,
        sources=sources_of(near, knowledge),
        told=tuple(s.key for s in near),
    )
    return with_certifications(answer, request, knowledge)


def runner_up(request: Request) -> str | None:
    """The second reading of the question, when it is likely enough."""
    ranking = request.question.ranking
    if len(ranking) < 2 or ranking[0][0] != request.intent:
        return None
    (_, best), (name, score) = ranking[:2]
    return name if score >= OTHER_READING * best else None


def _pay(request: Request, knowledge: KnowledgeBase) -> list[str]:
    """For a question of pay, what the certifications that it names pay on average."""
    if not is_about_pay(request):
        return []
    figures = knowledge.salaries_of(request.certifications)
    return [f"{pay_line(f)} on average. {citation(cited([f]))}" for f in figures]


def is_about_pay(request: Request) -> bool:
    """Whether figures of pay belong into the reply; beside a fee they would be mistaken for it."""
    return "pay" in request.intent


def silence(request: Request, knowledge: KnowledgeBase, intent: str) -> str:
    """What the article leaves open of a question that may also be meant in this way."""
    return " ".join(_open(intent, knowledge))


def no_reason(intent: str, knowledge: KnowledgeBase) -> str:
    """What the article leaves open, and gives no reason for."""
    unknown, offer = _open(intent, knowledge)
    return f"{unknown} It gives no reason either. {offer}"


def _open(intent: str, knowledge: KnowledgeBase) -> tuple[str, str]:
    """What the article leaves open, and where to turn to."""
    text = texts("silent")[intent]
    unknown, offer = (text[key].format(**names(knowledge)) for key in ("unknown", "offer"))
    return unknown, offer


def is_silent(intent: str) -> bool:
    """Whether the article leaves this intent's questions open."""
    return intent in texts("silent")


def _nearest(request: Request, knowledge: KnowledgeBase, topics: list[str]) -> list[Statement]:
    sure = [
        s
        for s in nearest_statements(request, knowledge)
        if request.question.score(s.key) > ANSWERS_A_PART
    ]
    occupation = request.occupations[0] if len(request.occupations) == 1 else None
    by_topic = [_by_score(request, knowledge.statements(t, occupation)) for t in topics]
    if is_about_pay(request):
        return _one_of_each(request, sure, by_topic, knowledge)
    found = {s.key: s for s in (*sure, *(s for statements in by_topic for s in statements))}
    kept = [s for s in found.values() if not figures_of([s], knowledge)]
    return _by_score(request, kept)[:NEAREST]


def _one_of_each(
    request: Request,
    sure: Sequence[Statement],
    by_topic: Sequence[Sequence[Statement]],
    knowledge: KnowledgeBase,
) -> list[Statement]:
    """For a question of pay: the average, and what bears on the question beside it."""
    of_topics = [s for statements in by_topic for s in statements]
    averages = [s for s in of_topics if figures_of([s], knowledge)][:1]
    firsts = [statements[0] for statements in by_topic if statements]
    found = {s.key: s for s in (*sure, *averages, *firsts)}
    return list(found.values())[:NEAREST]


def _by_score(request: Request, statements: Sequence[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: -request.question.score(s.key))
