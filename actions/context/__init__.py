"""A question completed from the conversation: what it names, what it borrows, what it asks."""

from __future__ import annotations

from dataclasses import replace

from actions.context.bare_reading import with_its_own_subject
from actions.context.combinations import combined
from actions.context.comparisons import compares_with_focus, with_focus
from actions.context.intent import intent_in_focus
from actions.context.joined_reading import reread
from actions.context.lent_by_focus import (
    certifications_in_focus,
    occupations_in_focus,
    organisations_in_focus,
)
from actions.context.names_by_hint import with_hinted
from actions.context.names_by_rank import with_extremes
from actions.context.names_in_question import (
    named_certifications,
    named_occupations,
    named_organisations,
    without_added,
)
from actions.context.picked_from_list import intent_of_picked, picked
from actions.context.recalled import of_the_named_role, of_the_role, recalling
from actions.context.refined import Candidate, refined
from actions.context.roles_by_place import with_role_by_place
from actions.context.the_other import with_the_other
from actions.context.thousands import with_thousands
from actions.focus import Focus
from actions.question import Question
from actions.request import Request
from knowledge.queries import KnowledgeBase


def in_context(question: Question, focus: Focus, knowledge: KnowledgeBase) -> Request:
    """Complete a question from the focus of the conversation."""
    question = _as_meant(question, focus, knowledge)
    chosen = picked(question, focus, knowledge)
    certifications = chosen or combined(
        named_certifications(question, focus), question, focus, knowledge
    )
    if compares_with_focus(question, certifications, focus):
        certifications = with_focus(certifications, focus)
        question = replace(question, intent="ask_salary_difference")
    occupations = named_occupations(question)
    intent = (
        intent_of_picked(question, chosen)
        if chosen
        else intent_in_focus(question, focus, certifications, occupations)
    )
    if intent == focus.topic and intent != question.intent:
        question = recalling(question, focus)
    organisations = named_organisations(question, knowledge)
    granting = tuple(o for o in organisations if knowledge.certifications(organisation=o))
    intent = refined(Candidate(intent, question, certifications, granting))
    named = bool(certifications or occupations)
    if not certifications:
        certifications = certifications_in_focus(question, intent, focus, bool(occupations))
    if organisations and not named and len(certifications) > 1:
        certifications = _offered_by(organisations, certifications, knowledge)
    if not occupations:
        occupations = occupations_in_focus(certifications, focus, knowledge)
        question = of_the_role(question, occupations, knowledge)
    if not organisations:
        organisations = organisations_in_focus(question, intent, focus, knowledge)
    return Request(
        question,
        intent,
        occupations,
        certifications,
        organisations,
        named,
        figures=_figures_told(focus, knowledge),
        told=focus.told,
        listed=focus.listed,
        among=focus.among,
        recent=tuple(reversed(focus.recent[:2])),
        topic=focus.topic,
    )


def _as_meant(question: Question, focus: Focus, knowledge: KnowledgeBase) -> Question:
    """The question with its own subject, in the reading and with the names that it means."""
    question = with_its_own_subject(question, focus)
    question = with_thousands(reread(with_hinted(question, focus), focus), focus)
    question = with_role_by_place(with_the_other(question, focus, knowledge), focus, knowledge)
    question = of_the_named_role(with_extremes(question, knowledge), focus, knowledge)
    return without_added(question) if question.values("organisation") else question


def _offered_by(
    organisations: tuple[str, ...], certifications: tuple[str, ...], knowledge: KnowledgeBase
) -> tuple[str, ...]:
    """Of certifications listed before, those of the bodies that are named: all when none is."""
    found = [c for key in certifications if (c := knowledge.certification(key))]
    return tuple(c.key for c in found if c.organisation.key in organisations) or certifications


def _stated(statements: tuple[str, ...], knowledge: KnowledgeBase) -> list[str]:
    return [f.key for key in statements for f in knowledge.figures_told_by(key)]


def _figures_told(focus: Focus, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The figures that the last answer told: by themselves, in a statement, of a certification."""
    if focus.figures:
        return focus.figures
    stated = _stated(focus.told[:1], knowledge) or _stated(focus.told, knowledge)
    salaries = [f.key for key in focus.certifications if (f := knowledge.salary_of(key))]
    return tuple(salaries or stated)
