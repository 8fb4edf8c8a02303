"""Places, extremes and limits of pay that a question asks for."""

from __future__ import annotations

from actions.context.intents import ABOUT_CERTIFICATIONS, LISTS
from actions.context.refined.candidate import Candidate
from actions.cues.asked import asks
from actions.cues.pointers import means
from actions.cues.subjects import speaks_of
from actions.question import FALLBACK_INTENT

_EXTREMES = frozenset({"difference", "lowest"})
_OF_FIGURES = frozenset({"ask_salary", "ask_salary_source", "ask_salary_average"})
_OF_DIFFERENCES = frozenset({"ask_difference", "ask_role_pay_comparison"})


def extremes(candidate: Candidate) -> str | None:
    """The two ends of the ranking: "how far apart are the best and the worst certificate?"."""
    if not candidate.compared >= _EXTREMES or candidate.certifications:
        return None
    of_certifications = speaks_of("certifications", candidate.question.text)
    may_ask = candidate.intent in ABOUT_CERTIFICATIONS | LISTS | _OF_DIFFERENCES
    return "ask_salary_ranking" if of_certifications and may_ask else None


def extreme_of_the_figures(candidate: Candidate) -> str | None:
    """A figure by its place, not where it comes from: "the highest of the starred salaries"."""
    placed = candidate.question.values("ordinal") and speaks_of("pay", candidate.question.text)
    ranked = (placed or candidate.compared & {"highest", "lowest"}) and not candidate.certifications
    return "ask_salary_ranking" if ranked and candidate.intent == "ask_salary_source" else None


def in_order_of_pay(candidate: Candidate) -> str | None:
    """The ranking, where an order is asked for: "sort the certificates by pay"."""
    orders = {"descending", "ascending"} & candidate.compared
    if orders and len(candidate.certifications) > 1:
        return "ask_salary_ranking"
    may_ask = candidate.intent in ABOUT_CERTIFICATIONS | LISTS and speaks_of(
        "pay", candidate.question.text
    )
    return "ask_salary_ranking" if orders and may_ask else None


def held_against_an_amount(candidate: Candidate) -> str | None:
    """Certifications above or below an amount: "AAPC ones below 60k"."""
    weighed = candidate.compared & {"above", "below"} and candidate.question.values("amount")
    lists = candidate.intent in LISTS | {"ask_certification"}
    unclear = candidate.intent == FALLBACK_INTENT and (
        candidate.granting
        or speaks_of("certifications", candidate.question.text)
        or means("several", candidate.question.text)
    )
    counted = "count" in candidate.compared or asks("which_certifications", candidate.question.text)
    of_several = not candidate.certifications and (
        lists or unclear or (counted and candidate.intent in _OF_FIGURES)
    )
    return "ask_salary_threshold" if weighed and of_several else None
