"""What answers a request: a calculation, the talk itself, small talk, a topic of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer, Status
from actions.answers import answerer
from actions.answers.conversation import (
    clarification,
    likely_out_of_scope,
    tell_source,
    with_other_reading,
)
from actions.answers.further import tell_more, tell_why
from actions.answers.named_figures import with_figures_named
from actions.answers.pay import answer_calculated
from actions.answers.retold import recap, say_again, say_grounds, say_in_short, second_answer
from actions.answers.salary_source import answer_figures_named, figures_named
from actions.answers.scope import (
    answer_out_of_scope,
    answer_small_talk,
    answer_unknown,
    answer_unsure,
    is_out_of_scope,
    is_small_talk,
)
from actions.answers.silent import is_about_pay, is_silent
from actions.answers.statements import (
    figures_of,
    nearest_statements,
    retrieved_statements,
    told,
)
from actions.answers.unknown_subject import answer_unknown_subject, unknown_subject
from actions.context.certainty import SURE_OF_INTENT
from actions.focus import Focus
from actions.question import FALLBACK_INTENT
from actions.request import Request
from knowledge.model import Statement
from knowledge.queries import KnowledgeBase

ABOUT_A_FIGURE = frozenset(
    {"ask_salary_source", "ask_salary_threshold", "ask_salary", FALLBACK_INTENT}
)
CONTEXTUAL = {
    "ask_more": tell_more,
    "ask_why": tell_why,
    "repeat": say_again,
    "shorten": say_in_short,
    "doubt": say_grounds,
    "recap": recap,
}
ABOUT_SOURCES = "ask_salary_source"
DISTRESS = "distress"


def answer_to(request: Request, focus: Focus, knowledge: KnowledgeBase) -> tuple[Answer, bool]:
    """The answer, and whether it makes a new topic of the conversation."""
    intent = request.intent
    if calculated := answer_calculated(request, knowledge):
        return replace(calculated, calculated=True), True
    if intent in CONTEXTUAL:
        if answer := CONTEXTUAL[intent](request, focus, knowledge):
            return answer, True
        if is_small_talk(intent):
            return answer_small_talk(request, knowledge), False
        return answer_unknown(_as_fallback(request), knowledge, focus.unanswered), False
    if intent == ABOUT_SOURCES and (source := tell_source(request, focus, knowledge)):
        return source, True
    if is_small_talk(intent):
        return answer_small_talk(request, knowledge, focus.asked.count(request.signature)), False
    if _goes_on_in_distress(request):
        again = replace(request, intent=DISTRESS)
        return answer_out_of_scope(again, knowledge, focus.unanswered), False
    if is_out_of_scope(intent) or likely_out_of_scope(request):
        return answer_out_of_scope(request, knowledge, focus.unanswered), False
    return _answer_question(request, focus, knowledge)


def _answer_question(
    request: Request, focus: Focus, knowledge: KnowledgeBase
) -> tuple[Answer, bool]:
    if subject := unknown_subject(request, knowledge):
        return answer_unknown_subject(request, knowledge, subject), False
    answer_topic = None if _is_silent_again(request, focus) else answerer(request.intent)
    if request.intent in ABOUT_A_FIGURE and (figures := figures_named(request, knowledge)):
        return answer_figures_named(request, figures, knowledge), True
    if answer_topic is None:
        near = retrieved_statements(request, knowledge)
        if _would_be_mistaken(request, near, knowledge):
            near = []
        if near:
            return answer_unsure(told(request, knowledge, near, Status.PARTLY), knowledge), True
        return answer_unknown(_as_fallback(request), knowledge, focus.unanswered), False
    choice = None if nearest_statements(request, knowledge) else clarification(request, knowledge)
    if choice:
        return choice, False
    answer = with_other_reading(answer_topic(request, knowledge), request, knowledge)
    answer = with_figures_named(answer, request, knowledge)
    return (
        second_answer(answer, request, knowledge) if _asked_before(request, focus) else answer
    ), True


def _would_be_mistaken(
    request: Request, statements: Sequence[Statement], knowledge: KnowledgeBase
) -> bool:
    """Whether figures would be taken for what the article leaves open: pay after "roughly?"."""
    left_open = is_silent(request.intent) and not is_about_pay(request)
    return left_open and bool(figures_of(statements, knowledge))


def _goes_on_in_distress(request: Request) -> bool:
    """Whether what is not understood follows on words of somebody in distress."""
    joined = request.question.joined
    lost = request.intent == FALLBACK_INTENT or is_out_of_scope(request.intent)
    if not lost or joined is None:
        return False
    return joined.intent == DISTRESS and joined.confidence >= SURE_OF_INTENT


def _is_silent_again(request: Request, focus: Focus) -> bool:
    """Whether a follow-up that asks something else was taken for the topic that is left open."""
    alone = request.question.alone
    other = alone is not None and alone != request.intent
    return other and request.intent == focus.topic and is_silent(request.intent)


def _asked_before(request: Request, focus: Focus) -> bool:
    return request.signature in focus.asked


def _as_fallback(request: Request) -> Request:
    return replace(request, intent=FALLBACK_INTENT)
