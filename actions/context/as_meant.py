"""What a question means before its intent is asked for: its own subject, reading and names."""

from __future__ import annotations

from dataclasses import replace

from actions.context.bare_reading import with_its_own_subject
from actions.context.joined_reading import reread
from actions.context.names_by_hint import with_hinted
from actions.context.names_by_rank import with_names_by_rank
from actions.context.names_in_question import without_added
from actions.context.recalled import of_the_named_role
from actions.context.roles_by_place import with_role_by_place
from actions.context.the_other import with_the_other
from actions.context.thousands import with_thousands
from actions.cues.ellipsis import lacks_its_object
from actions.focus import Focus
from actions.question import Question
from knowledge.queries import KnowledgeBase


def going_on(question: Question) -> Question:
    """A question that lacks its object goes on with what was told: "up to what?"."""
    alone = lacks_its_object(question.text) and not question.mentions_names
    return replace(question, intent="follow_up") if alone else question


def as_meant(question: Question, focus: Focus, knowledge: KnowledgeBase) -> Question:
    """The question with its own subject, in the reading and with the names that it means."""
    question = with_its_own_subject(question, focus)
    question = going_on(question)
    question = with_hinted(question, focus)
    question = reread(question, focus)
    question = with_thousands(question, focus)
    question = with_the_other(question, focus, knowledge)
    question = with_role_by_place(question, focus, knowledge)
    question = with_names_by_rank(question, knowledge)
    question = of_the_named_role(question, focus, knowledge)
    return without_added(question)
