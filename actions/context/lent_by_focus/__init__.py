"""What the conversation lends to a question: "who offers it?", "which of the two pays more?"."""

from __future__ import annotations

from actions.context.lent_by_focus.bodies_and_roles import (
    occupations_in_focus,
    offered_by,
    organisations_in_focus,
)
from actions.context.lent_by_focus.certifications import certifications_in_focus
from actions.context.names import Names
from actions.focus import Focus
from actions.question import Question
from knowledge.queries import KnowledgeBase


def with_lent(
    names: Names, question: Question, intent: str, focus: Focus, knowledge: KnowledgeBase
) -> Names:
    """What the question is about: of each kind what it names, else what is in focus."""
    certifications = names.certifications or certifications_in_focus(
        question, intent, focus, bool(names.occupations)
    )
    if names.organisations and not names.says_of_what and len(certifications) > 1:
        certifications = offered_by(names.organisations, certifications, knowledge)
    return Names(
        certifications,
        names.occupations or occupations_in_focus(certifications, focus, knowledge),
        names.organisations or organisations_in_focus(question, intent, focus, knowledge),
    )
