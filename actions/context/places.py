"""The same question about one place: the article gives no pay and no openings by place."""

from __future__ import annotations

from actions.context.certainty import SURE_OF_INTENT, ranks
from actions.context.intents import OTHER_CAREER
from actions.cues.subjects import speaks_of
from actions.question import Question

_BARE_WORDS = 3
_AS_LIKELY = 0.6
_PAY = frozenset(
    {
        "ask_salary",
        "ask_salary_average",
        "ask_salary_conversion",
        "ask_salary_ranking",
        "ask_salary_factors",
        "ask_starting_pay",
        "ask_role_pay_comparison",
    }
)
_ELSEWHERE = frozenset(
    {
        "ask_what_is",
        "ask_programs",
        "ask_online_study",
        "ask_training_path",
        "ask_outlook",
        "ask_shortage",
        "ask_remote",
        "ask_beginner",
        "ask_provider",
        "ask_certifications",
    }
)


def in_a_place(question: Question, topic: str | None = None) -> str:
    """The intent of a question that names a place; a bare place asks the topic of that place."""
    if _is_of_another_career(question):
        return OTHER_CAREER
    bare = topic in _PAY and len(question.text.split()) <= _BARE_WORDS
    intent = topic if topic and bare else question.intent
    if intent == "ask_pay_by_place" and ranks(question, "ask_location", SURE_OF_INTENT):
        return intent if speaks_of("pay", question.text) else "ask_location"
    if intent in _PAY:
        return "ask_pay_by_place"
    return "ask_location" if intent in _ELSEWHERE else intent


def _is_of_another_career(question: Question) -> bool:
    """ "Pharmacist pay in Texas": no role is named, and another career is about as likely."""
    scores = dict(question.ranking)
    likely = scores.get(OTHER_CAREER, 0.0) >= _AS_LIKELY * max(scores.values(), default=1.0)
    return likely and not question.mentions_names
