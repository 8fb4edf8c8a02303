"""What a question asks after what was said before it."""

from __future__ import annotations

from actions.context.after import Situation, asked_after
from actions.context.certainty import next_reading
from actions.context.comparisons import compared_pay, compares_roles
from actions.context.continued import continued, goes_on
from actions.context.intents import ABOUT_CERTIFICATIONS, FOLLOW_UPS
from actions.context.places import in_a_place
from actions.focus import Focus
from actions.question import FALLBACK_INTENT, Question

_WEIGHED = frozenset({"difference", "above", "below", "highest", "lowest"})


def intent_in_focus(
    question: Question,
    focus: Focus,
    certifications: tuple[str, ...],
    occupations: tuple[str, ...],
) -> str:
    """The intent of a question, a follow-up's taken from the topic of the conversation."""
    situation = Situation(question, focus, certifications, occupations)
    if asked := asked_after(situation):
        return asked
    if goes_on(question, focus):
        return continued(question, focus, certifications, occupations)
    if _about_one_code(question):
        return "ask_specific_code"
    if question.values("place"):
        return in_a_place(question, focus.topic)
    if question.intent in FOLLOW_UPS:
        return next_reading(question) or ("ask_certification" if certifications else "ask_what_is")
    if question.intent == "ask_salary_difference" and not certifications:
        return compared_pay(question, focus)
    if question.intent == "ask_role_pay_comparison":
        return _compared_roles_or_certifications(situation)
    if question.intent == FALLBACK_INTENT and question.values("ordinal") and certifications:
        return "ask_certification"
    return question.intent


def _compared_roles_or_certifications(situation: Situation) -> str:
    """ "Which pays more?" means certifications named or just talked about, else the two roles."""
    talked_about = situation.topic in ABOUT_CERTIFICATIONS and len(situation.focus.recent) > 1
    if situation.certifications:
        return "ask_salary_difference" if situation.compared & _WEIGHED else "ask_salary"
    if talked_about and not situation.occupations:
        return "ask_salary_difference"
    return "ask_role_pay_comparison" if compares_roles(situation.question) else "ask_salary"


def _about_one_code(question: Question) -> bool:
    """A number beside a code set is a code, or a question about the set's rules."""
    counted = question.values("amount") or "count" in question.compared
    about_systems = question.intent in ("ask_coding_systems", "ask_term", "ask_codes_purpose")
    return about_systems and bool(question.values("coding_system") and counted)
