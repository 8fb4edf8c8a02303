"""Places, extremes and limits of pay that a question asks for."""

from __future__ import annotations

from actions.context.asked import asks_which
from actions.context.intents import ABOUT_CERTIFICATIONS, LISTS
from actions.context.pointers import means_several
from actions.context.refined.reading import Reading
from actions.context.subjects import speaks_of_certifications, speaks_of_pay
from actions.question import FALLBACK_INTENT

_EXTREMES = frozenset({"difference", "lowest"})
_OF_FIGURES = frozenset({"ask_salary", "ask_salary_source", "ask_salary_average"})
_OF_DIFFERENCES = frozenset({"ask_difference", "ask_role_pay_comparison"})


def extremes(reading: Reading) -> str | None:
    """ "How far apart are the best and the worst certificate?"."""
    if not reading.compared >= _EXTREMES or reading.certifications:
        return None
    of_certifications = speaks_of_certifications(reading.question.text)
    asks = reading.intent in ABOUT_CERTIFICATIONS | LISTS | _OF_DIFFERENCES
    return "ask_salary_ranking" if of_certifications and asks else None


def extreme_of_the_figures(reading: Reading) -> str | None:
    """ "The highest of the starred salaries" asks for a figure, not where it comes from."""
    placed = reading.question.values("ordinal") and speaks_of_pay(reading.question.text)
    ranked = (placed or reading.compared & {"highest", "lowest"}) and not reading.certifications
    return "ask_salary_ranking" if ranked and reading.intent == "ask_salary_source" else None


def in_order_of_pay(reading: Reading) -> str | None:
    """ "Sort the certificates by pay" asks for the ranking."""
    orders = {"descending", "ascending"} & reading.compared
    if orders and len(reading.certifications) > 1:
        return "ask_salary_ranking"
    asks = reading.intent in ABOUT_CERTIFICATIONS | LISTS and speaks_of_pay(reading.question.text)
    return "ask_salary_ranking" if orders and asks else None


def held_against_an_amount(reading: Reading) -> str | None:
    """ "AAPC ones below 60k", "the number of certificates that reach 58,055"."""
    weighed = reading.compared & {"above", "below"} and reading.question.values("amount")
    lists = reading.intent in LISTS | {"ask_certification"}
    unclear = reading.intent == FALLBACK_INTENT and (
        reading.granting
        or speaks_of_certifications(reading.question.text)
        or means_several(reading.question.text)
    )
    counted = "count" in reading.compared or asks_which(reading.question.text)
    of_several = not reading.certifications and (
        lists or unclear or (counted and reading.intent in _OF_FIGURES)
    )
    return "ask_salary_threshold" if weighed and of_several else None
