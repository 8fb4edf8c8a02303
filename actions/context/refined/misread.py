"""Names and statements that tell another intent than the one that was read."""

from __future__ import annotations

from actions.context.certainty import (
    SURE_OF_INTENT,
    facts,
    is_told,
    likely_about_certifications,
    next_reading,
)
from actions.context.intents import OTHER_CAREER, VAGUE
from actions.context.names_in_question import names_role_in_full, only_names
from actions.context.refined.candidate import Candidate
from actions.cues.subjects import speaks_of
from actions.question import FALLBACK_INTENT

_NEAR_MISSES = frozenset({OTHER_CAREER, "other_coding", "other_meaning", "patient_bill"})
_NEAR_MISS = 0.6
_HARDLY = 0.02


def certification_not_understood(candidate: Candidate) -> str | None:
    """The likeliest question about a name beside words that say nothing: "the CPC thing"."""
    confidence = candidate.question.confidence
    other = candidate.intent == "other_meaning" and confidence < _NEAR_MISS
    vague = candidate.intent in VAGUE and confidence < _NEAR_MISS
    if candidate.certifications and _is_vague_about_pay(candidate):
        return "ask_salary"
    unclear = candidate.intent == FALLBACK_INTENT or other or vague
    if not (candidate.certifications and unclear):
        return None
    return likely_about_certifications(candidate.question)


def _is_vague_about_pay(candidate: Candidate) -> bool:
    """Whether a term names what pay is asked of: "what does the risk adjustment one pay?"."""
    return candidate.intent in VAGUE and speaks_of("pay", candidate.question.text)


def one_certification_sought(candidate: Candidate) -> str | None:
    """The one certification meant, not a list: "which certification is for risk adjustment?"."""
    one = len(candidate.certifications) == 1 and not candidate.compared
    return "ask_certification" if one and candidate.intent == "ask_certifications" else None


def organisation_not_understood(candidate: Candidate) -> str | None:
    """The body itself, whose name was read as something else: "AAPC?"."""
    question = candidate.question
    bare = only_names(question)
    unclear = candidate.intent == "other_meaning" and (bare or question.confidence < SURE_OF_INTENT)
    return "ask_organisation" if unclear and question.values("organisation") else None


def hardly_a_near_miss(candidate: Candidate) -> str | None:
    """A question next to the subject that a statement of the article answers well."""
    question = candidate.question
    if candidate.intent not in _NEAR_MISSES or question.confidence >= _NEAR_MISS:
        return None
    return (next_reading(question) or candidate.intent) if is_told(question) else None


def vague_but_told(candidate: Candidate) -> str | None:
    """A question read as one about the field in general that a statement answers well."""
    question = candidate.question
    if candidate.intent not in VAGUE or question.confidence >= _NEAR_MISS or not is_told(question):
        return None
    return next_reading(question, VAGUE)


def role_named_in_full(candidate: Candidate) -> str | None:
    """The role's own topic, whatever surrounds a name in full: "medical biller"."""
    if candidate.intent != OTHER_CAREER or not names_role_in_full(candidate.question):
        return None
    if speaks_of("pay", candidate.question.text):
        return "ask_salary"
    return next(facts(candidate.question, _HARDLY), "ask_duties")


def meaning_of_a_code_set(candidate: Candidate) -> str | None:
    """What the letters stand for, not what the field is: "what is ICD?"."""
    values = candidate.question.values
    asked = candidate.intent == "ask_what_is" and values("coding_system")
    return "ask_term" if asked and not values("occupation") else None
