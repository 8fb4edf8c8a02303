"""What a question asks after what was said before it."""

from __future__ import annotations

from actions.context.comparisons import asks_for_the_gain, compared_pay, compares_roles
from actions.context.intents import ABOUT_CERTIFICATIONS, FOLLOW_UPS, LISTS, NEEDS_CERTIFICATION
from actions.context.named import only_names
from actions.context.places import in_a_place
from actions.context.pointers import (
    asks_by_how_much,
    asks_by_whom,
    asks_for_letters,
    asks_how_much,
    asks_if_same,
    asks_what_else,
    asks_what_it_is,
    asks_which_ones,
    asks_who,
    is_elliptic,
    is_fragment,
    means_it_too,
    means_several,
    points_back,
    speaks_of_certifications,
    speaks_of_pay,
)
from actions.context.readings import UNSURE, asked_beside, next_reading
from actions.focus import Focus
from actions.question import FALLBACK_INTENT, Question

_COMPARES_PAY = frozenset({"ask_salary_difference", "ask_salary_ranking"})
_WEIGHED = frozenset({"difference", "above", "below", "highest", "lowest"})
HARDLY_IN_SCOPE = 0.4
HARDLY_LIKELY = 0.4
_ABOUT_A_BODY = FOLLOW_UPS | {
    FALLBACK_INTENT,
    "ask_organisation",
    "ask_certification_provider",
    "ask_overlap",
}
_OF_BODIES = ABOUT_CERTIFICATIONS | LISTS | {"ask_salary_average"}
_OF_CERTIFICATES = frozenset({"ask_certification_benefit", "ask_certification_need"})
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
    if asks_for_the_gain(question, focus):
        return "ask_certification_benefit"
    if _ranks_the_list(question, focus):
        return "ask_salary_ranking"
    if asks_what_else(question.text) and focus.topic in _OF_BODIES and not certifications:
        return "ask_certifications"
    if _asks_by_whom(question, focus, certifications):
        return "ask_certification_provider"
    if focus.topic and (
        _continues(question)
        or _points_back_unclearly(question)
        or _counts_something_else(question, focus)
    ):
        return _continued(question, focus, certifications, occupations)
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


def _continues(question: Question) -> bool:
    """Whether a question has no subject matter of its own."""
    return (
        question.intent in FOLLOW_UPS
        or is_elliptic(question.text)
        or _asks_it_of_a_role_too(question)
        or (only_names(question) and not asks_what_it_is(question.text))
    )


def _asks_it_of_a_role_too(question: Question) -> bool:
    """ "Do billers do it too?" asks what was asked before, of another role."""
    roles = question.values("occupation")
    others = question.values("certification") or question.values("coding_system")
    return len(roles) == 1 and not others and means_it_too(question.text)


def _points_back_unclearly(question: Question) -> bool:
    """Whether a question means what was told, and says too little to be read by itself."""
    asks = question.intent == FALLBACK_INTENT or question.intent.startswith("ask_")
    unclear = question.confidence < HARDLY_LIKELY or question.intent == FALLBACK_INTENT
    vague = asks and unclear and question.in_scope < HARDLY_IN_SCOPE
    back = points_back(question.text) or is_fragment(question.text)
    return vague and back and not question.mentions_names


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


def _asks_by_whom(question: Question, focus: Focus, certifications: tuple[str, ...]) -> bool:
    """ "Are both from the same body?", "which of those is AHIMA?" after certifications."""
    if certifications or not (focus.recent or focus.listed):
        return False
    text = question.text
    unsure = question.confidence < UNSURE
    of_a_body = bool(question.values("organisation")) and (
        unsure or question.intent in _ABOUT_A_BODY
    )
    return asks_if_same(text) or (of_a_body and (means_several(text) or points_back(text)))


def _counts_something_else(question: Question, focus: Focus) -> bool:
    """ "How many do?" where the talk is not of certifications."""
    counts = question.intent == "ask_certification_count" and not question.mentions_names
    elsewhere = focus.topic not in ABOUT_CERTIFICATIONS | LISTS
    return counts and elsewhere and not speaks_of_certifications(question.text)


def _continued(
    question: Question,
    focus: Focus,
    certifications: tuple[str, ...],
    occupations: tuple[str, ...],
) -> str:
    """What a follow-up asks: what it says itself, else the topic that goes on."""
    assert focus.topic
    if focus.topic in _OF_CERTIFICATES and asks_which_ones(question.text):
        return "ask_certifications"
    if not only_names(question):
        if asks_who(question.text) and focus.certifications and not occupations:
            return "ask_certification_provider"
        if certifications and question.values("ordinal") and speaks_of_pay(question.text):
            return "ask_salary"
        if asked := asked_beside(question):
            return asked
        if focus.topic == "ask_term" and occupations:
            return "ask_tools"
    elif question.values("organisation") and focus.topic not in _OF_BODIES:
        return "ask_organisation"
    return _topic_for(focus.topic, certifications, occupations)


def _topic_for(topic: str, certifications: tuple[str, ...], occupations: tuple[str, ...]) -> str:
    """The topic that goes on, as it is asked of what is named now."""
    if certifications and topic not in ABOUT_CERTIFICATIONS:
        return "ask_certification"
    if occupations and not certifications and topic in NEEDS_CERTIFICATION:
        return "ask_certifications"
    if topic == "ask_term" and occupations:
        return "ask_what_is"
    if topic in _COMPARES_PAY and len(certifications) == 1:
        return "ask_salary"
    if topic == "ask_salary_source" and occupations:
        return "ask_salary"
    return topic


def _about_one_code(question: Question) -> bool:
    """A number beside a code set is a code, or a question about the set's rules."""
    counted = question.values("amount") or "count" in question.values("comparison")
    about_systems = question.intent in ("ask_coding_systems", "ask_term", "ask_codes_purpose")
    return about_systems and bool(question.values("coding_system") and counted)
