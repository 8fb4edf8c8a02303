"""The reply to a message: each of its questions answered in order and in context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answer import Answer, Status
from actions.answers.buttons import follow_ups
from actions.answers.pay import answer_calculated
from actions.answers.said_once import said_once
from actions.answers.scope import offering_a_person
from actions.context import in_context
from actions.cues.pointers import means
from actions.focus import Focus
from actions.question import Question
from actions.reply.contact_wish import wishes_contact
from actions.reply.dispatch import answer_to
from actions.reply.focus_after import focus_after_answer, focus_after_message
from actions.reply.worth_answering import places_worth_answering
from actions.request import Request
from knowledge.queries import KnowledgeBase

MOST_QUESTIONS = 5
MISSED = frozenset({Status.UNKNOWN, Status.OUT_OF_SCOPE})
TOLD_TOGETHER = frozenset({"ask_certification", "ask_certification_provider", "ask_salary"})
"""Topics whose answers each name a certification in full, who offers it and its pay."""


@dataclass(frozen=True)
class Reply:
    """Answers in order, the focus after them, and whether the visitor wants to be contacted."""

    answers: tuple[Answer, ...]
    focus: Focus
    wants_contact: bool = False


def reply_to(questions: Sequence[Question], focus: Focus, knowledge: KnowledgeBase) -> Reply:
    """Answer the questions of a message, each once."""
    answers: list[Answer] = []
    seen: set[str] = set()
    wants_contact = False
    for place in places_worth_answering(questions)[:MOST_QUESTIONS]:
        question, before = questions[place], questions[:place]
        request = _request(question, before, focus, knowledge)
        repeats = _is_told_already(request, answers) and not answer_calculated(request, knowledge)
        if request.signature in seen or repeats:
            continue
        seen.add(request.signature)
        if wishes_contact(request, focus):
            wants_contact = True
            continue
        answer, is_topic = answer_to(request, focus, knowledge)
        if answer.calculated and all(a.status in MISSED for a in answers):
            answers.clear()
        answer = offering_a_person(answer, focus.unanswered, knowledge)
        answers.append(answer)
        focus = focus_after_answer(answer, request, question, focus, is_topic=is_topic)
    focus = focus_after_message(answers, focus, knowledge)
    return Reply(tuple(_with_buttons(said_once(answers), knowledge)), focus, wants_contact)


def _request(
    question: Question, before: Sequence[Question], focus: Focus, knowledge: KnowledgeBase
) -> Request:
    """What a question asks in the conversation, and after the message's questions before it."""
    request = in_context(_with_amount(question, before), focus, knowledge)
    return replace(request, before=" ".join(q.text for q in before))


def _with_amount(question: Question, before: Sequence[Question]) -> Question:
    """ "I earn 41,000. Is the average above that?": the amount that "that" means."""
    compares = {"above", "below"} & question.compared
    several = len(question.values("amount")) > 1
    if not compares or several or not means("something_named", question.text):
        return question
    amounts = [m.unplaced for q in before for m in q.mentions if m.kind == "amount"]
    return replace(question, mentions=(*question.mentions, *amounts[-1:]))


def _is_told_already(request: Request, answers: Sequence[Answer]) -> bool:
    """Whether an answer on the same certification has said it: "who offers it, and its pay"."""
    told = [a.certifications for a in answers if a.topic in TOLD_TOGETHER]
    alone = len(request.certifications) == 1 and request.intent in TOLD_TOGETHER
    return alone and request.certifications in told


def _with_buttons(answers: Sequence[Answer], knowledge: KnowledgeBase) -> list[Answer]:
    """Follow-ups go under the last answer only."""
    if not answers or answers[-1].buttons:
        return list(answers)
    return [
        *answers[:-1],
        replace(answers[-1], buttons=follow_ups(answers[-1], knowledge)),
    ]
