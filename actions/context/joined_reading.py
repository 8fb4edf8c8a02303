"""A question that says too little, as it reads together with what was said before it."""

from __future__ import annotations

from dataclasses import replace

from actions.context.certainty import SURE_OF_INTENT, UNSURE_OF_INTENT
from actions.context.intents import ABOUT_CERTIFICATIONS, FOLLOW_UPS, LISTS
from actions.context.names_in_question import only_names
from actions.context.roles_by_place import is_of_a_role
from actions.cues.asked import asks
from actions.cues.ellipsis import is_elliptic, is_fragment
from actions.cues.pointers import means
from actions.cues.subjects import speaks_of
from actions.focus import Focus
from actions.question import FALLBACK_INTENT, Question

_LIKELY = 0.8
_LIKELY_ENOUGH = 0.6
"""The same where the question alone is not understood."""
_TOLD = 0.5
_FITS_VERY_WELL = 0.7
_BOTH = 0.5
"""How much the lower of two scores adds to the higher one."""
_AGAIN = 0.35
_DEFINING = frozenset({"ask_term", "ask_organisation", "ask_salary_source"})
"""Topics that do not go on with another name: "same for coders" asks what was asked before."""
_WHY, _SHORT_WHY = "ask_why", 3
_WHY_DATA = "ask_why_data"
_CONTACT = "ask_contact"
_OF_THE_TALK = frozenset({"ask_more", "doubt", "recap", "repeat", "shorten"})
_FEW_WORDS = 3
_CLEAR = 0.6
_KEPT_APART = frozenset({"period", "amount", "comparison", "certification", "term"})
"""What is asked of figures, certifications and terms follows rules of its own."""


def reread(question: Question, focus: Focus) -> Question:
    """The joined reading where the question's own says nothing and the joined one is sure."""
    joined = question.joined
    if joined is None or not joined.intent.startswith("ask_") or _has_its_own_way(question, focus):
        return question
    if _only_says_again(question, joined, focus) or not _is_sure(question, joined, focus):
        return question
    statements = _weighed(question, joined, focus)
    if _says_more(question, joined):
        return replace(question, statements=statements)
    return replace(
        question,
        alone=question.intent,
        intent=joined.intent,
        confidence=joined.confidence,
        in_scope=joined.in_scope,
        ranking=joined.ranking,
        statements=statements,
    )


def _only_says_again(question: Question, joined: Question, focus: Focus) -> bool:
    """Whether the joined reading is that of what was said before, and the question another."""
    text = question.text
    leans = means("something_named", text) or is_fragment(text) or len(text.split()) <= _FEW_WORDS
    asks_a_fact = question.intent.startswith("ask_") and question.intent != _WHY
    return (
        joined.intent == focus.topic and asks_a_fact and (not leans or _asks_more(question, joined))
    )


def _asks_more(question: Question, joined: Question) -> bool:
    """Whether the question finds a statement that the joined reading has no eye for."""
    if question.intent == _CONTACT or is_fragment(question.text):
        return False
    fits = _fit(question) >= _TOLD > _fit(joined, question)
    return question.confidence >= (UNSURE_OF_INTENT if fits else _CLEAR)


def _fit(reading: Question, of: Question | None = None) -> float:
    """How well the likeliest statement of a reading, or of another one, fits it."""
    likeliest = (of or reading).statements[:1]
    return reading.score(likeliest[0][0]) if likeliest else 0.0


def _says_more(question: Question, joined: Question) -> bool:
    """Whether the question by itself is read more surely: "which skills for that one?"."""
    if question.intent == _WHY_DATA:
        return False
    asks_a_fact = question.intent.startswith("ask_") and question.intent != _WHY
    return (
        asks_a_fact
        and question.confidence >= UNSURE_OF_INTENT
        and question.confidence > joined.confidence
    )


def _is_sure(question: Question, joined: Question, focus: Focus) -> bool:
    """Whether the joined reading is likely, or a statement fits it well.

    What continues by its own words leaves the topic only for a statement that fits very well.
    """
    fits = joined.statements[0][1] if joined.statements else 0.0
    if question.intent in FOLLOW_UPS and joined.intent != focus.topic:
        return fits >= _FITS_VERY_WELL
    unsure = question.confidence < SURE_OF_INTENT and not question.intent.startswith("ask_")
    unread = question.intent in (FALLBACK_INTENT, _WHY_DATA) or unsure
    likely = _LIKELY_ENOUGH if unread else _LIKELY
    return joined.confidence >= likely or fits >= _TOLD


def _weighed(question: Question, joined: Question, focus: Focus) -> tuple[tuple[str, float], ...]:
    """The statements by both readings; what was told already comes after what was not."""
    own, together = dict(question.statements), dict(joined.statements)

    def score(key: str) -> float:
        higher, lower = sorted((own.get(key, 0.0), together.get(key, 0.0)), reverse=True)
        told = key in focus.told and own.get(key, 0.0) < _TOLD
        again = _AGAIN if told and not asks("if_it_applies", question.text) else 0.0
        return max(0.0, min(1.0, higher + _BOTH * lower - again))

    scored = ((key, score(key)) for key in {**together, **own})
    return tuple(sorted(scored, key=lambda each: -each[1]))


def _counts_places(question: Question, focus: Focus) -> bool:
    """Whether a place is asked for of a list, of figures or of the roles."""
    several = focus.listed or focus.figures or len(focus.occupations) != 1
    return bool(question.values("ordinal")) and bool(several or is_of_a_role(question, focus))


def _has_its_own_way(question: Question, focus: Focus) -> bool:
    """Whether names, numbers or the talk of certifications already say how to go on."""
    counts = any(m.kind in _KEPT_APART for m in question.mentions)
    counts = counts or _counts_places(question, focus)
    of_one = bool(focus.certifications) and focus.topic in ABOUT_CERTIFICATIONS | LISTS
    named = only_names(question) and focus.topic not in _DEFINING
    why = question.intent == _WHY and len(question.text.split()) <= _SHORT_WHY
    of_the_talk = why or question.intent in _OF_THE_TALK
    alone = is_elliptic(question.text) or speaks_of("pay", question.text)
    return counts or of_one or named or of_the_talk or alone
