"""A question completed from the conversation: what it names, what it borrows, what it asks."""

from __future__ import annotations

from dataclasses import replace

from actions.context.as_meant import as_meant
from actions.context.combinations import combined
from actions.context.comparisons import compares_with_focus, likens_to_focus, with_focus
from actions.context.intent import intent_in_focus
from actions.context.lent_by_focus import with_lent
from actions.context.names import Names
from actions.context.names_in_question import (
    named_certifications,
    named_occupations,
    named_organisations,
)
from actions.context.picked_from_list import intent_of_picked, picked
from actions.context.recalled import figures_told, of_the_role, recalling
from actions.context.refined import Candidate, refined
from actions.focus import Focus
from actions.question import Question
from actions.request import Request
from knowledge.queries import KnowledgeBase


def in_context(question: Question, focus: Focus, knowledge: KnowledgeBase) -> Request:
    """Complete a question from the focus of the conversation."""
    question = as_meant(question, focus, knowledge)
    chosen = picked(question, focus, knowledge)
    question, names = _with_names(question, chosen, focus, knowledge)
    intent = (
        intent_of_picked(question, chosen)
        if chosen
        else intent_in_focus(question, focus, names.certifications, names.occupations)
    )
    if intent == focus.topic != question.intent:
        question = recalling(question, focus)
    intent = refined(_candidate(intent, question, names, knowledge))
    lent = with_lent(names, question, intent, focus, knowledge)
    question = of_the_role(question, lent.occupations, knowledge)
    return _request(question, intent, lent, focus, knowledge, named=names.says_of_what)


def _with_names(
    question: Question, chosen: tuple[str, ...], focus: Focus, knowledge: KnowledgeBase
) -> tuple[Question, Names]:
    """What the question names, and the question as one of a difference where it holds a name
    against what is in focus."""
    named = named_certifications(question, focus)
    certifications = chosen or combined(named, question, focus, knowledge)
    if compares_with_focus(question, certifications, focus):
        certifications = with_focus(certifications, focus)
        question = replace(question, intent="ask_salary_difference")
    elif likens_to_focus(question, certifications, focus):
        certifications = with_focus(certifications, focus)
        question = replace(question, intent="ask_certification")
    organisations = named_organisations(question, knowledge)
    return question, Names(certifications, named_occupations(question), organisations)


def _candidate(
    intent: str, question: Question, names: Names, knowledge: KnowledgeBase
) -> Candidate:
    granting = (o for o in names.organisations if knowledge.certifications(organisation=o))
    return Candidate(intent, question, names.certifications, tuple(granting))


def _request(
    question: Question,
    intent: str,
    names: Names,
    focus: Focus,
    knowledge: KnowledgeBase,
    *,
    named: bool,
) -> Request:
    return Request(
        question,
        intent,
        names.occupations,
        names.certifications,
        names.organisations,
        named,
        figures=figures_told(focus, knowledge),
        told=focus.told,
        listed=focus.listed,
        among=focus.among,
        recent=focus.last_two,
        topic=focus.topic,
    )
