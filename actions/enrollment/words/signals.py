"""Whether a message is a question, and whether its author is under age."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from actions.enrollment.words.patterns import search
from actions.enrollment.words.phrases import plain
from actions.question import Question

CONFIDENT = 0.6
SURE_OF_INTENT = 0.8
ADULT = 18
NO_QUESTION = frozenset(
    {
        "affirm", "deny", "stop", "skip", "delete_data", "correct", "request_contact", "repeat",
        "nlu_fallback", "out_of_scope", "ask_why_data", "follow_up", "ask_more", "greet", "thank",
        "goodbye", "compliment", "cancel_request",
    }
)  # fmt: skip


def asks(text: str) -> bool:
    """Is the message put as a question?"""
    said = plain(text)
    return text.rstrip().endswith(("?", "\uff1f", "\u061f")) or bool(search("asking", said))


def understood_question(questions: Iterable[Question], threshold: float = CONFIDENT) -> bool:
    """Does NLU see a question that the assistant answers?"""
    return any(
        q.intent not in NO_QUESTION and min(q.confidence, q.in_scope) >= threshold
        for q in questions
    )


def names_subject(questions: Iterable[Question]) -> bool:
    """Does the message name something that the knowledge base is about?"""
    subjects = {"occupation", "certification", "organisation", "coding_system", "term"}
    return any(m.kind in subjects for q in questions for m in q.mentions)


def has_intent(
    questions: Iterable[Question], *names: str, threshold: float = SURE_OF_INTENT
) -> bool:
    """Is NLU sure of one of these intents?"""
    return any(q.intent in names and q.confidence >= threshold for q in questions)


def under_age(text: str, now: datetime) -> bool:
    """Does the author say to be younger than 18, or to be born too late for that?"""
    said = plain(text.replace("%", " percent"))
    if search("someone_else", said) or (asks(text) and not search("first_person", said)):
        return False
    born = search("born", said)
    if born and now.year - int(born["year"]) < ADULT:
        return True
    return bool(search("minor", said) or search("name_and_age", text.strip().lower()))
