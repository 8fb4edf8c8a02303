"""What a question asks after what was said before it."""

from __future__ import annotations

from actions.context.asked import (
    asks_by_how_much,
    asks_by_whom,
    asks_for_anything,
    asks_for_letters,
    asks_from_whom,
    asks_how_much,
    asks_if_from,
    asks_if_same,
    asks_what_else,
)
from actions.context.combinations import is_of_both
from actions.context.comparisons import (
    asks_for_the_gain,
    asks_how_much_more,
    compared_pay,
    compares_roles,
    weighs_against_the_average,
)
from actions.context.continued import continued, goes_on
from actions.context.intents import (
    ABOUT_CERTIFICATIONS,
    FOLLOW_UPS,
    LISTS,
    OF_BODIES,
    PAY_OF_CERTIFICATIONS,
)
from actions.context.places import in_a_place
from actions.context.pointers import is_elliptic, means_several, means_the_one, points_back
from actions.context.readings import UNSURE, next_reading
from actions.context.subjects import speaks_of_pay
from actions.focus import Focus
from actions.question import FALLBACK_INTENT, Question

_WEIGHED = frozenset({"difference", "above", "below", "highest", "lowest"})
_ABOUT_A_BODY = FOLLOW_UPS | {
    FALLBACK_INTENT,
    "ask_organisation",
    "ask_certification_provider",
    "ask_overlap",
}
_TELLS_THE_BODY = (ABOUT_CERTIFICATIONS | LISTS) - {"ask_salary_source"}
_MAY_COMPARE_ROLES = FOLLOW_UPS | {"ask_why", "ask_what_is"}


def intent_in_focus(
    question: Question,
    focus: Focus,
    certifications: tuple[str, ...],
    occupations: tuple[str, ...],
) -> str:
    """The intent of a question, a follow-up's taken from the topic of the conversation."""
    if certifications and question.values("ordinal") and (asked := _asked_of_a_place(question)):
        return asked
    if focus.topic and asks_by_how_much(question.text) and _is_no_pay(focus.topic):
        return focus.topic
    if _asks_how_roles_differ(question, focus, certifications):
        return "ask_difference"
    if focus.certifications and not certifications and asks_for_letters(question.text):
        return "ask_certification"
    if _compares_certifications(question, focus, certifications):
        return "ask_salary_difference"
    if certifications and _goes_on_about_both(question, focus):
        return "ask_salary"
    if _asks_pay_of_the_one(question, focus):
        return "ask_salary"
    if asks_for_the_gain(question, focus):
        return "ask_certification_benefit"
    if _asks_for_better_paid(question, focus):
        return "ask_salary_threshold"
    if asks_how_much_more(question, focus) or weighs_against_the_average(question, focus):
        return "ask_salary_difference"
    if _ranks_the_list(question, focus):
        return "ask_salary_ranking"
    if asks_what_else(question.text) and focus.topic in OF_BODIES and not certifications:
        return "ask_certifications"
    if _asks_from_whom(question, focus) or _asks_by_whom(question, focus, certifications):
        return "ask_certification_provider"
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
        return _compared_roles_or_certifications(question, focus, certifications, occupations)
    if question.intent == FALLBACK_INTENT and question.values("ordinal") and certifications:
        return "ask_certification"
    return question.intent


def _asked_of_a_place(question: Question) -> str | None:
    """What is asked of "number three" or "the last one", by words that leave no doubt."""
    if question.values("comparison"):
        return None
    if asks_for_letters(question.text):
        return "ask_certification"
    if speaks_of_pay(question.text) or asks_how_much(question.text):
        return "ask_salary"
    return "ask_certification_provider" if asks_by_whom(question.text) else None


def _asks_how_roles_differ(
    question: Question, focus: Focus, certifications: tuple[str, ...]
) -> bool:
    of_roles = not (certifications or question.values("coding_system") or question.values("term"))
    differ = "difference" in question.values("comparison") and of_roles
    follows = question.intent in _MAY_COMPARE_ROLES
    return differ and follows and focus.topic not in ABOUT_CERTIFICATIONS


def _compared_roles_or_certifications(
    question: Question,
    focus: Focus,
    certifications: tuple[str, ...],
    occupations: tuple[str, ...],
) -> str:
    """ "Which pays more?" means certifications named or just talked about, else the two roles."""
    talked_about = focus.topic in ABOUT_CERTIFICATIONS and len(focus.recent) > 1
    if certifications:
        weighed = _WEIGHED & set(question.values("comparison"))
        return "ask_salary_difference" if weighed else "ask_salary"
    if talked_about and not occupations:
        return "ask_salary_difference"
    return "ask_role_pay_comparison" if compares_roles(question) else "ask_salary"


def _compares_certifications(
    question: Question, focus: Focus, certifications: tuple[str, ...]
) -> bool:
    """ "Difference?" after two certifications."""
    bare = not (certifications or question.mentions_names) and question.intent == "ask_difference"
    return bare and focus.topic in ABOUT_CERTIFICATIONS and len(focus.recent) > 1


def _is_no_pay(topic: str) -> bool:
    return topic not in ABOUT_CERTIFICATIONS | LISTS and not topic.startswith("ask_salary")


def _ranks_the_list(question: Question, focus: Focus) -> bool:
    """ "The better paid of those?" after a list."""
    ranked = {"difference", "highest", "lowest"} & set(question.values("comparison"))
    of_the_list = means_several(question.text) and focus.topic in LISTS and len(focus.listed) > 1
    pays = question.intent.startswith("ask_salary") and not question.mentions_names
    return bool(ranked) and of_the_list and pays


def _asks_pay_of_the_one(question: Question, focus: Focus) -> bool:
    """ "What does the certification bring in salary?" after one that was named."""
    of_benefit = question.intent == "ask_certification_benefit" and not question.mentions_names
    one = len(focus.certifications) == 1 and means_the_one(question.text)
    return of_benefit and one and speaks_of_pay(question.text)


def _goes_on_about_both(question: Question, focus: Focus) -> bool:
    """ "And if I have both?" after the pay of one."""
    after_pay = focus.topic in PAY_OF_CERTIFICATIONS and not question.values("comparison")
    return after_pay and is_of_both(question)


def _asks_for_better_paid(question: Question, focus: Focus) -> bool:
    """ "Is there anything that pays more?" after one certification."""
    more = {"difference", "above"} & set(question.values("comparison"))
    one = len(focus.certifications) == 1 and not question.mentions_names
    limited = question.values("amount")
    return bool(more) and one and not limited and asks_for_anything(question.text)


def _asks_from_whom(question: Question, focus: Focus) -> bool:
    """ "Who is it from?" after certifications; after their source it is the source again."""
    of_certifications = focus.topic in ABOUT_CERTIFICATIONS and focus.topic != "ask_salary_source"
    if focus.topic == "ask_salary" and is_elliptic(question.text):
        return False
    return of_certifications and bool(focus.certifications) and asks_from_whom(question.text)


def _asks_by_whom(question: Question, focus: Focus, certifications: tuple[str, ...]) -> bool:
    """ "Are both from the same body?", "which of those is AHIMA?" after certifications."""
    if certifications or not (focus.recent or focus.listed):
        return False
    text = question.text
    if question.values("organisation") and asks_if_from(text) and focus.topic in _TELLS_THE_BODY:
        return True
    unsure = question.confidence < UNSURE
    of_a_body = bool(question.values("organisation")) and (
        unsure or question.intent in _ABOUT_A_BODY
    )
    return asks_if_same(text) or (of_a_body and (means_several(text) or points_back(text)))


def _about_one_code(question: Question) -> bool:
    """A number beside a code set is a code, or a question about the set's rules."""
    counted = question.values("amount") or "count" in question.values("comparison")
    about_systems = question.intent in ("ask_coding_systems", "ask_term", "ask_codes_purpose")
    return about_systems and bool(question.values("coding_system") and counted)
