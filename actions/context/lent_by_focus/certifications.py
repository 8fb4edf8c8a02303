"""The certifications that a question is about: "who offers it?", "what does each pay?"."""

from __future__ import annotations

from actions.context.comparisons import weighs_against_the_average
from actions.context.intents import (
    ABOUT_CERTIFICATIONS,
    LISTS,
)
from actions.context.lent_by_focus.choices import to_be_limited, to_be_ranked
from actions.context.lent_by_focus.referring import refers
from actions.context.patterns import PATTERNS
from actions.cues.asked import asks
from actions.cues.pointers import means, means_one_of_them
from actions.focus import Focus
from actions.question import Question

_SOME = 6
_A_SHORT_LIST = 3


def certifications_in_focus(
    question: Question, intent: str, focus: Focus, occupation_named: bool
) -> tuple[str, ...]:
    """The certifications that a question which names none is about."""
    if intent == "ask_certification_provider" and not occupation_named:
        return _asked_by_whom(question, focus)
    if intent not in ABOUT_CERTIFICATIONS or occupation_named or question.values("organisation"):
        return ()
    if intent == "ask_salary_difference" and len(focus.recent) > 1:
        if weighs_against_the_average(question, focus):
            return focus.certifications
        return focus.recent[:2] if asks("if_higher", question.text) else focus.last_two
    if intent == "ask_salary_ranking":
        return to_be_ranked(question, focus)
    if intent == "ask_salary_threshold":
        return to_be_limited(question, focus)
    if intent == "ask_salary" and means("each", question.text) and 1 < len(focus.listed) <= _SOME:
        return focus.listed
    of_the_one = intent == "ask_salary" and len(focus.certifications) == 1
    of_the_one = of_the_one and focus.topic in ABOUT_CERTIFICATIONS
    if of_the_one and not PATTERNS.fits("in_general", question.text):
        return focus.certifications
    if not refers(question, intent):
        return ()
    if intent == "ask_salary" and not focus.certifications and focus.topic in LISTS:
        return focus.listed if len(focus.listed) <= _A_SHORT_LIST else ()
    alone = len(focus.certifications) == 1 and len(focus.recent) > 1
    return focus.last_two if alone and means_one_of_them(question.text) else focus.certifications


def _asked_by_whom(question: Question, focus: Focus) -> tuple[str, ...]:
    """What "who offers it?", "both from the same body?", "which of those is AHIMA?" asks about."""
    of_them = asks("which_of_them", question.text) or PATTERNS.fits("out_of_them", question.text)
    if of_them and len(focus.listed) > 1:
        return focus.listed
    if asks("if_from_one_body", question.text) or means("two", question.text):
        return focus.last_two
    a_few = 2 <= len(focus.listed) <= _SOME
    if a_few and means("several", question.text) and set(focus.certifications) <= set(focus.listed):
        return focus.listed
    alone = question.values("organisation") and not means("something_named", question.text)
    return () if alone else focus.certifications
