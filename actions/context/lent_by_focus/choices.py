"""What is chosen from: "which of the two pays more?", "only those above 60k"."""

from __future__ import annotations

from actions.context.intents import (
    COURSES,
    FOLLOW_UPS,
)
from actions.context.lent_by_focus.referring import refers
from actions.context.patterns import PATTERNS
from actions.cues.asked import asks
from actions.cues.pointers import means
from actions.focus import Focus
from actions.question import Question

_SOME_WORDS = 5
_LISTING = frozenset(
    {"ask_certifications", "ask_certification_count", "ask_certification_provider"}
)


def to_be_ranked(question: Question, focus: Focus) -> tuple[str, ...]:
    """What "the most" is chosen from: the two, those just listed, those just compared."""
    counted = [int(c) for c in question.values("count") if int(c) > 2]
    if counted and means("so_many", question.text):
        alike = len(focus.listed) == counted[0]
        return focus.listed if alike else tuple(reversed(focus.recent[: counted[0]]))
    if means("several", question.text):
        just_listed = _goes_on_with_the_list(question, focus)
        if just_listed and not means("two", question.text):
            return focus.listed
        return focus.last_two if len(focus.recent) > 1 else ()
    if question.intent in FOLLOW_UPS:
        return focus.among
    return _just_listed(focus) if _chooses(question) else ()


def to_be_limited(question: Question, focus: Focus) -> tuple[str, ...]:
    """What "only those above 60k" is chosen from, or what "is it above 60k?" asks about."""
    just_listed = focus.topic in _LISTING or PATTERNS.fits("only", question.text)
    of_them = PATTERNS.fits("out_of_them", question.text) or (just_listed and _chooses(question))
    if len(focus.certifications) == 1 and asks("for_anything", question.text):
        return focus.certifications
    if len(focus.listed) > 2 and of_them:
        return focus.listed
    goes_on = focus.topic == "ask_salary_threshold" and not means("something_named", question.text)
    if goes_on or PATTERNS.fits("selects", question.text):
        return ()
    return focus.certifications if refers(question, "ask_salary_threshold") else ()


def _goes_on_with_the_list(question: Question, focus: Focus) -> bool:
    """Whether "them" are those listed: nothing else was named since, or one of many is sought."""
    if len(focus.listed) <= 1 or not focus.certifications:
        return len(focus.listed) > 1
    of_many = len(focus.listed) > 2 and set(focus.certifications) <= set(focus.listed)
    return of_many and PATTERNS.fits("one_of_many", question.text)


def _chooses(question: Question) -> bool:
    """Whether a question is too short to say what it chooses from: "best one?"."""
    few = len(question.text.split()) <= _SOME_WORDS or PATTERNS.fits("ones", question.text)
    return few and not question.mentions_names and not PATTERNS.fits("of_all", question.text)


def _just_listed(focus: Focus) -> tuple[str, ...]:
    if focus.topic in _LISTING | COURSES | {"ask_salary_threshold"}:
        return focus.listed
    if focus.topic == "ask_salary_ranking":
        return focus.among
    return focus.certifications if len(focus.certifications) > 1 else ()
