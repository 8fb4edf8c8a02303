"""Names and statements that tell another intent than the one that was read."""

from __future__ import annotations

from actions.context.intents import OTHER_CAREER, VAGUE
from actions.context.named import names_role_in_full, only_names
from actions.context.readings import SURE, facts, is_told, likely_about_certifications, next_reading
from actions.context.refined.reading import Reading
from actions.context.subjects import speaks_of_pay
from actions.question import FALLBACK_INTENT

_NEAR_MISSES = frozenset({OTHER_CAREER, "other_coding", "other_meaning", "patient_bill"})
_NEAR_MISS = 0.6
_HARDLY = 0.02


def certification_not_understood(reading: Reading) -> str | None:
    """ "The CPC thing": a name beside words that were not understood."""
    confidence = reading.question.confidence
    other = reading.intent == "other_meaning" and confidence < _NEAR_MISS
    vague = reading.intent in VAGUE and confidence < _NEAR_MISS
    if reading.certifications and _is_vague_about_pay(reading):
        return "ask_salary"
    unclear = reading.intent == FALLBACK_INTENT or other or vague
    if not (reading.certifications and unclear):
        return None
    return likely_about_certifications(reading.question)


def _is_vague_about_pay(reading: Reading) -> bool:
    """ "What does the risk adjustment one pay?": its name is a term of the field as well."""
    return reading.intent in VAGUE and speaks_of_pay(reading.question.text)


def one_certification_sought(reading: Reading) -> str | None:
    """ "Which certification is for risk adjustment?"."""
    one = len(reading.certifications) == 1 and not reading.compared
    return "ask_certification" if one and reading.intent == "ask_certifications" else None


def organisation_not_understood(reading: Reading) -> str | None:
    """ "AAPC?": a body whose name was read as something else."""
    question = reading.question
    bare = only_names(question)
    unclear = reading.intent == "other_meaning" and (bare or question.confidence < SURE)
    return "ask_organisation" if unclear and question.values("organisation") else None


def hardly_a_near_miss(reading: Reading) -> str | None:
    """A question next to the subject that a statement of the article answers well."""
    question = reading.question
    if reading.intent not in _NEAR_MISSES or question.confidence >= _NEAR_MISS:
        return None
    return (next_reading(question) or reading.intent) if is_told(question) else None


def vague_but_told(reading: Reading) -> str | None:
    """A question read as one about the field in general that a statement answers well."""
    question = reading.question
    if reading.intent not in VAGUE or question.confidence >= _NEAR_MISS or not is_told(question):
        return None
    return next_reading(question, VAGUE)


def role_named_in_full(reading: Reading) -> str | None:
    """ "Medical biller" is not another career, whatever surrounds it."""
    if reading.intent != OTHER_CAREER or not names_role_in_full(reading.question):
        return None
    if speaks_of_pay(reading.question.text):
        return "ask_salary"
    return next(facts(reading.question, _HARDLY), "ask_duties")


def meaning_of_a_code_set(reading: Reading) -> str | None:
    """ "What is ICD?" asks what the letters stand for."""
    values = reading.question.values
    asked = reading.intent == "ask_what_is" and values("coding_system")
    return "ask_term" if asked and not values("occupation") else None
