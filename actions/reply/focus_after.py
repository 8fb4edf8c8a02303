"""What is in focus once a message has been answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.answers.statements import figures_of
from actions.context.another_career import asked_of_another_career
from actions.context.names_in_question import named_occupations
from actions.focus import Focus
from actions.question import Question
from actions.request import Request
from knowledge.queries import KnowledgeBase


def focus_after_answer(
    answer: Answer, request: Request, question: Question, focus: Focus, *, is_topic: bool
) -> Focus:
    """The focus after one question: a role that it names stays in it, whatever was answered."""
    focus = focus.after(answer, request.signature, is_topic=is_topic)
    if not is_topic and (spoken_of := named_occupations(question)):
        focus = replace(focus, occupations=spoken_of)
    if asked := asked_of_another_career(request):
        focus = replace(focus, topic=asked)
    return focus


def focus_after_message(answers: Sequence[Answer], focus: Focus, knowledge: KnowledgeBase) -> Focus:
    """The focus after all questions of a message: "the second" counts in all of its figures."""
    if len(answers) < 2:
        return focus
    return replace(
        focus,
        figures=_told_by_all(answers, knowledge),
        certifications=_spoken_of_alike(answers) or focus.certifications,
    )


def _spoken_of_alike(answers: Sequence[Answer]) -> tuple[str, ...]:
    """The certifications of a message that asks the same of each: "and their salaries"."""
    alike = len({a.topic for a in answers}) == 1 and all(a.certifications for a in answers)
    return tuple(dict.fromkeys(c for a in answers for c in a.certifications)) if alike else ()


def _told_by_all(answers: Sequence[Answer], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The figures of a message's answers, in order: "the second" counts in them."""
    told_of = [
        key for answer in answers for key in answer.figures or _figures_stated(answer, knowledge)
    ]
    return tuple(dict.fromkeys(told_of))


def _figures_stated(answer: Answer, knowledge: KnowledgeBase) -> list[str]:
    first = knowledge.statements_by_keys(answer.told[:1])
    salaries = knowledge.salaries_of(answer.certifications)
    return [f.key for f in salaries or figures_of(first, knowledge)]
