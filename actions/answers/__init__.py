"""Answers, a topic a module: pure functions from a request and the knowledge base to an Answer."""

from __future__ import annotations

from collections.abc import Callable

from actions.answer import Answer
from actions.answers import (
    certification_count,
    certifications,
    contact,
    names,
    pay,
    salary,
    salary_source,
)
from actions.answers.silent import answer_silent, is_silent
from actions.answers.topic_statements import answer_subject
from actions.answers.topics_of_intents import SUBJECTS
from actions.request import Request
from knowledge.queries import KnowledgeBase

Answerer = Callable[[Request, KnowledgeBase], Answer]

ANSWERERS: dict[str, Answerer] = {
    "ask_salary": salary.answer_salary,
    "ask_salary_source": salary_source.answer_salary_source,
    "ask_salary_ranking": pay.answer_ranking,
    "ask_salary_threshold": pay.answer_threshold,
    "ask_salary_difference": pay.answer_difference,
    "ask_salary_average": pay.answer_average,
    "ask_salary_conversion": pay.answer_conversion,
    "ask_certifications": certifications.answer_certifications,
    "ask_certification_count": certification_count.answer_count,
    "ask_certification": certifications.answer_certification,
    "ask_certification_provider": certifications.answer_provider,
    "ask_certification_need": certifications.answer_need,
    "ask_certification_benefit": certifications.answer_benefit,
    "ask_organisation": names.answer_organisation,
    "ask_term": names.answer_term,
    "ask_contact": contact.answer_contact,
}


def answerer(intent: str) -> Answerer | None:
    """The function that answers an intent's questions; None for one that asks no fact."""
    if intent in ANSWERERS:
        return ANSWERERS[intent]
    if is_silent(intent):
        return answer_silent
    if intent in SUBJECTS:
        subject = SUBJECTS[intent]
        return lambda request, knowledge: answer_subject(request, knowledge, subject)
    return None
