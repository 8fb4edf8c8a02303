"""Whether a question goes on with the topic of the conversation, and what it asks then."""

from __future__ import annotations

from actions.context.certainty import BESIDE, SURE_OF_INTENT, asked_beside, is_told, next_reading
from actions.context.intents import (
    ABOUT_CERTIFICATIONS,
    FOLLOW_UPS,
    LISTS,
    NEEDS_CERTIFICATION,
    OF_BODIES,
)
from actions.context.names_in_question import only_names
from actions.cues.asked import asks
from actions.cues.ellipsis import is_elliptic, is_fragment
from actions.cues.pointers import means, means_it_too
from actions.cues.subjects import speaks_of
from actions.focus import Focus
from actions.question import FALLBACK_INTENT, Question

_BESIDE_A_PLACE = 0.1
"""How likely the second reading must be where the first only reads "and ... the first one"."""
_COMPARES_PAY = frozenset({"ask_salary_difference", "ask_salary_ranking"})
_HARDLY_IN_SCOPE = 0.4
_HARDLY_LIKELY = 0.4
_OF_CERTIFICATES = frozenset({"ask_certification_benefit", "ask_certification_need"})


def goes_on(question: Question, focus: Focus) -> bool:
    """Whether a question says too little to be about anything but the topic."""
    return bool(focus.topic) and (
        _continues(question)
        or _points_back_unclearly(question)
        or _counts_something_else(question, focus)
    )


def _continues(question: Question) -> bool:
    """Whether a question has no subject matter of its own."""
    return (
        question.intent in FOLLOW_UPS
        or (is_elliptic(question.text) and not _asks_who_says_so(question))
        or _asks_it_of_a_role_too(question)
        or (only_names(question) and not asks("what_it_is", question.text))
    )


def _asks_who_says_so(question: Question) -> bool:
    return question.intent == "ask_salary_source" and question.confidence >= SURE_OF_INTENT


def _asks_it_of_a_role_too(question: Question) -> bool:
    """ "Do billers do it too?" asks what was asked before, of another role."""
    roles = question.values("occupation")
    others = question.values("certification") or question.values("coding_system")
    applies = bool(roles) and asks("if_it_applies", question.text)
    return not others and (applies or (len(roles) == 1 and means_it_too(question.text)))


def _points_back_unclearly(question: Question) -> bool:
    """Whether a question means what was told, and says too little to be read by itself."""
    asks_a_fact = question.intent == FALLBACK_INTENT or question.intent.startswith("ask_")
    unclear = question.confidence < _HARDLY_LIKELY or question.intent == FALLBACK_INTENT
    vague = asks_a_fact and unclear and question.in_scope < _HARDLY_IN_SCOPE
    back = means("something_named", question.text) or is_fragment(question.text)
    return vague and back and not question.mentions_names


def _counts_something_else(question: Question, focus: Focus) -> bool:
    """ "How many do?" where the talk is not of certifications."""
    counts = question.intent == "ask_certification_count" and not question.mentions_names
    elsewhere = focus.topic not in ABOUT_CERTIFICATIONS | LISTS
    return counts and elsewhere and not speaks_of("certifications", question.text)


def continued(
    question: Question,
    focus: Focus,
    certifications: tuple[str, ...],
    occupations: tuple[str, ...],
) -> str:
    """What a follow-up asks: what it says itself, else the topic that goes on."""
    assert focus.topic
    if focus.topic in _OF_CERTIFICATES and asks("which_ones", question.text):
        return "ask_certifications"
    if not only_names(question):
        if is_told(question) and (asked := next_reading(question)):
            return asked
        if asks("who", question.text) and focus.certifications and not occupations:
            return "ask_certification_provider"
        if certifications and question.values("ordinal") and speaks_of("pay", question.text):
            return "ask_salary"
        if asked := asked_beside(question, _BESIDE_A_PLACE if _names_a_place(question) else BESIDE):
            return asked
        if focus.topic == "ask_term" and occupations:
            return question.intent if question.intent.startswith("ask_") else "ask_tools"
    elif question.values("organisation") and focus.topic not in OF_BODIES:
        return "ask_organisation"
    return _topic_for(focus.topic, certifications, occupations)


def _names_a_place(question: Question) -> bool:
    """Whether a role or a certification is meant by its place: the rest says what is asked."""
    return any("one" in m.text.split() or m.kind == "ordinal" for m in question.mentions)


def _topic_for(topic: str, certifications: tuple[str, ...], occupations: tuple[str, ...]) -> str:
    """The topic that goes on, as it is asked of what is named now."""
    if certifications and topic not in ABOUT_CERTIFICATIONS:
        return "ask_certification"
    if occupations and not certifications and topic in NEEDS_CERTIFICATION:
        return "ask_certifications"
    if topic == "ask_term" and occupations:
        return "ask_what_is"
    if topic == "ask_difference" and len(occupations) == 1:
        return "ask_duties"
    if topic in _COMPARES_PAY and len(certifications) == 1:
        return "ask_salary"
    if topic == "ask_salary_source" and occupations:
        return "ask_salary"
    return topic
