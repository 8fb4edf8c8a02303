"""What the conversation lends to a question: "who offers it?", "which of the two pays more?"."""

from __future__ import annotations

from actions.context.comparisons import weighs_against_the_average
from actions.context.intents import (
    ABOUT_CERTIFICATIONS,
    COURSES,
    FOLLOW_UPS,
    LISTS,
    NEEDS_CERTIFICATION,
)
from actions.context.patterns import PATTERNS
from actions.cues.asked import asks
from actions.cues.pointers import means, means_one_of_them
from actions.focus import Focus
from actions.question import Question
from knowledge.queries import KnowledgeBase

_KEYWORDS = 2
_PAIR = 2
_FEW_WORDS, _SOME_WORDS = 3, 5
_SOME = 6
_A_SHORT_LIST = 3
_LISTING = frozenset(
    {"ask_certifications", "ask_certification_count", "ask_certification_provider"}
)
_OF_A_BODY = frozenset({"ask_salary_ranking", "ask_salary_threshold", "ask_salary_average"})


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
        return focus.recent[:_PAIR] if asks("if_higher", question.text) else _last_two(focus)
    if intent == "ask_salary_ranking":
        return _to_be_ranked(question, focus)
    if intent == "ask_salary_threshold":
        return _to_be_limited(question, focus)
    if intent == "ask_salary" and means("each", question.text) and 1 < len(focus.listed) <= _SOME:
        return focus.listed
    of_the_one = intent == "ask_salary" and len(focus.certifications) == 1
    of_the_one = of_the_one and focus.topic in ABOUT_CERTIFICATIONS
    if of_the_one and not PATTERNS.fits("in_general", question.text):
        return focus.certifications
    if not _refers(question, intent):
        return ()
    if intent == "ask_salary" and not focus.certifications and focus.topic in LISTS:
        return focus.listed if len(focus.listed) <= _A_SHORT_LIST else ()
    alone = len(focus.certifications) == 1 and len(focus.recent) > 1
    return _last_two(focus) if alone and means_one_of_them(question.text) else focus.certifications


def _refers(question: Question, intent: str) -> bool:
    back = (
        means("something_named", question.text)
        or intent in NEEDS_CERTIFICATION
        or _is_bare(question)
    )
    back = back or (intent == "ask_salary" and means("the_one", question.text))
    of_an_origin = intent == "ask_salary_source" and _says_little(question)
    return back or of_an_origin or question.intent in FOLLOW_UPS


def _asked_by_whom(question: Question, focus: Focus) -> tuple[str, ...]:
    """What "who offers it?", "both from the same body?", "which of those is AHIMA?" asks about."""
    of_them = asks("which_of_them", question.text) or PATTERNS.fits("out_of_them", question.text)
    if of_them and len(focus.listed) > 1:
        return focus.listed
    if asks("if_from_one_body", question.text) or means("two", question.text):
        return _last_two(focus)
    a_few = _PAIR <= len(focus.listed) <= _SOME
    if a_few and means("several", question.text) and set(focus.certifications) <= set(focus.listed):
        return focus.listed
    alone = question.values("organisation") and not means("something_named", question.text)
    return () if alone else focus.certifications


def _to_be_ranked(question: Question, focus: Focus) -> tuple[str, ...]:
    """What "the most" is chosen from: the two, those just listed, those just compared."""
    counted = [int(c) for c in question.values("count") if int(c) > _PAIR]
    if counted and means("so_many", question.text):
        alike = len(focus.listed) == counted[0]
        return focus.listed if alike else tuple(reversed(focus.recent[: counted[0]]))
    if means("several", question.text):
        just_listed = _goes_on_with_the_list(question, focus)
        if just_listed and not means("two", question.text):
            return focus.listed
        return _last_two(focus) if len(focus.recent) > 1 else ()
    if question.intent in FOLLOW_UPS:
        return focus.among
    return _just_listed(focus) if _chooses(question) else ()


def _to_be_limited(question: Question, focus: Focus) -> tuple[str, ...]:
    """What "only those above 60k" is chosen from, or what "is it above 60k?" asks about."""
    just_listed = focus.topic in _LISTING or PATTERNS.fits("only", question.text)
    of_them = PATTERNS.fits("out_of_them", question.text) or (just_listed and _chooses(question))
    if len(focus.certifications) == 1 and asks("for_anything", question.text):
        return focus.certifications
    if len(focus.listed) > _PAIR and of_them:
        return focus.listed
    goes_on = focus.topic == "ask_salary_threshold" and not means("something_named", question.text)
    if goes_on or PATTERNS.fits("selects", question.text):
        return ()
    return focus.certifications if _refers(question, "ask_salary_threshold") else ()


def _goes_on_with_the_list(question: Question, focus: Focus) -> bool:
    """Whether "them" are those listed: nothing else was named since, or one of many is sought."""
    if len(focus.listed) <= 1 or not focus.certifications:
        return len(focus.listed) > 1
    of_many = len(focus.listed) > _PAIR and set(focus.certifications) < set(focus.listed)
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


def _is_bare(question: Question) -> bool:
    """Whether a question is a keyword that continues what was said: "pay?"."""
    general = "average" in question.values("comparison")
    return len(question.text.split()) <= _KEYWORDS and not question.mentions_names and not general


def _says_little(question: Question) -> bool:
    """Whether a question of a figure's origin leaves open whose: "as of when?", "who says so?"."""
    return len(question.text.split()) <= _FEW_WORDS and not question.mentions_names


def organisations_in_focus(
    question: Question, intent: str, focus: Focus, knowledge: KnowledgeBase
) -> tuple[str, ...]:
    """ "Which others do they offer?" after one certification, "only the ones for coding"."""
    if focus.topic in ("ask_organisation", "ask_salary_ranking") and intent in _OF_A_BODY:
        spoken_of = PATTERNS.fits("their", question.text)
        return _one_body(focus.listed, knowledge) if spoken_of else ()
    counts_or_lists = intent in ("ask_certifications", "ask_certification_count")
    if not counts_or_lists:
        return ()
    last: tuple[str, ...] = ()
    if means("them", question.text):
        last = focus.certifications or focus.listed
    elif PATTERNS.fits("out_of_them", question.text):
        last = focus.listed
    return _one_body(last, knowledge)


def _one_body(certifications: tuple[str, ...], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The body that grants all of these; none where several do."""
    found = (knowledge.certification(key) for key in certifications)
    bodies = tuple(dict.fromkeys(c.organisation.key for c in found if c))
    return bodies if len(bodies) == 1 else ()


def occupations_in_focus(
    certifications: tuple[str, ...], focus: Focus, knowledge: KnowledgeBase
) -> tuple[str, ...]:
    """The occupations of the certifications asked about, else those in focus."""
    if certifications:
        found = (knowledge.certification(key) for key in certifications)
        return tuple(dict.fromkeys(c.occupation.key for c in found if c))
    return focus.occupations


def _last_two(focus: Focus) -> tuple[str, ...]:
    """The certifications named last, in the order in which they were named."""
    return tuple(reversed(focus.recent[:2]))
