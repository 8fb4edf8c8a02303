"""Whether a question compares, and what: roles, or pays of certifications."""

from __future__ import annotations

from actions.context.intents import ABOUT_CERTIFICATIONS
from actions.context.patterns import PATTERNS
from actions.cues.asked import asks
from actions.cues.pointers import means
from actions.cues.subjects import speaks_of
from actions.focus import Focus
from actions.question import Question

_WHAT_IT_BRINGS = frozenset({"ask_certification_benefit", "ask_certification_need"})


def asks_for_the_gain(question: Question, focus: Focus) -> bool:
    """Whether a gain is asked for, after what a certification brings: "how much more is that?"."""
    after = focus.topic in _WHAT_IT_BRINGS and not question.mentions_names
    more = "difference" in question.compared or PATTERNS.fits("lifts", question.text)
    pays = not question.intent.startswith("ask_") or question.intent.startswith("ask_salary")
    pays = pays or PATTERNS.fits("lifts", question.text)
    return after and bool(more) and pays


def asks_how_much_more(question: Question, focus: Focus) -> bool:
    """Whether two told are compared: "how much more does it pay?"."""
    more = "difference" in question.compared and question.intent == "ask_salary"
    more = more or asks("if_higher", question.text)
    of_two = len(focus.recent) > 1 and focus.topic in ABOUT_CERTIFICATIONS
    back = means("something_named", question.text) or asks("if_higher", question.text)
    return more and of_two and back and not question.mentions_names


def weighs_against_the_average(question: Question, focus: Focus) -> bool:
    """Whether one is held against the average: "that's less than the average, isn't it?"."""
    weighed = {"above", "below"} & question.compared
    average = weighed and "average" in question.compared
    of_one = len(focus.certifications) == 1 and not question.mentions_names
    return bool(average) and of_one and means("something_named", question.text)


def compares_with_focus(question: Question, certifications: tuple[str, ...], focus: Focus) -> bool:
    """Whether the one named is held against the one in focus: "compared with the CCS?"."""
    return bool(_set_beside(certifications, focus)) and _compares(question)


def likens_to_focus(question: Question, certifications: tuple[str, ...], focus: Focus) -> bool:
    """Whether a question asks if what is in focus is what it names: "the same as the CPC?"."""
    beside = _set_beside(certifications, focus)
    return bool(beside) and asks("if_the_same_as", question.text)


def with_focus(certifications: tuple[str, ...], focus: Focus) -> tuple[str, ...]:
    """The certification in focus and the one named, or the one named and its pair in focus."""
    return _set_beside(certifications, focus) or certifications


def _set_beside(certifications: tuple[str, ...], focus: Focus) -> tuple[str, ...]:
    if len(certifications) != 1 or certifications == focus.certifications:
        return ()
    if len(focus.certifications) == 1:
        return (*focus.certifications, *certifications)
    others = tuple(key for key in focus.certifications if key not in certifications)
    pair = len(focus.certifications) == 2 and len(others) == 1
    return (*certifications, *others) if pair else ()


def compares_roles(question: Question) -> bool:
    """Whether a question sets roles side by side: it means several, or weighs one."""
    compared = {"difference", "highest", "lowest", "above", "below"}
    several = len(question.values("occupation")) > 1 or means("several", question.text)
    return several or bool(compared & question.compared)


def compared_pay(question: Question, focus: Focus) -> str:
    """What a difference in pay is asked of, when the question names no certification."""
    compared = question.compared
    if "lowest" in compared and {"highest", "difference"} & compared:
        return "ask_salary_ranking"
    if _enough_to_compare(question, focus):
        return "ask_salary_difference"
    if _only_sets_apart(question, focus):
        return "ask_difference"
    return "ask_role_pay_comparison" if compares_roles(question) else "ask_salary"


def _only_sets_apart(question: Question, focus: Focus) -> bool:
    """Whether a difference is asked for, and not of pay: "what separates them?"."""
    text = question.text
    elsewhere = not (focus.topic or "").startswith("ask_salary") and not focus.recent
    return elsewhere and PATTERNS.fits("sets_apart", text) and not speaks_of("pay", text)


def _compares(question: Question) -> bool:
    compared = question.compared
    weighed = bool(compared & {"above", "below"})
    text = question.text
    back = means("something_named", text) or PATTERNS.fits("against_the_last", text)
    return "difference" in compared or (weighed and back)


def _enough_to_compare(question: Question, focus: Focus) -> bool:
    compared = question.values("amount") or question.compared
    return len(focus.recent) > 1 or bool(focus.certifications and compared)
