"""What is asked about the pay of the certifications that a question names."""

from __future__ import annotations

from actions.context.asked import (
    asks_for_advice,
    asks_which,
    averages_together,
    sets_side_by_side,
    tells_apart,
)
from actions.context.intents import ABOUT_CERTIFICATIONS, COURSES, LISTS
from actions.context.readings import ranks
from actions.context.refined.reading import Reading
from actions.context.subjects import speaks_of_pay
from actions.question import FALLBACK_INTENT

_AVERAGES = frozenset({"ask_salary", "ask_salary_average"})
_WEIGHED = frozenset({"above", "below", "difference"})
_COMPARED = _WEIGHED | {"highest", "lowest"}
_MAY_COMPARE_PAY = frozenset(
    {"ask_first_certification", "ask_certification", "ask_salary", "ask_certification_benefit"}
)


def pay_for_a_period(reading: Reading) -> str | None:
    """ "What is that a month?" asks for a conversion."""
    question = reading.question
    converts = set(question.values("period")) - {"year"}
    if not reading.certifications and not ranks(question, "ask_salary_conversion"):
        converts -= {"hour"}  # the article gives it for the whole field
    of_both = reading.intent == "ask_role_pay_comparison" and not reading.compared & _COMPARED
    of_one = reading.intent == "ask_certification" and bool(reading.certifications)
    likely = of_one or ranks(question, "ask_salary_conversion")
    asks = of_both or likely or reading.intent in _AVERAGES
    return "ask_salary_conversion" if converts and asks else None


def pay_of_certifications(reading: Reading) -> str | None:
    """What several certifications, or one beside a limit, are asked for."""
    if _is_limit_of_a_list(reading):
        return "ask_salary_threshold"
    if not reading.certifications or reading.intent not in ABOUT_CERTIFICATIONS - COURSES:
        return None
    intent, several = reading.intent, len(reading.certifications)
    if reading.question.values("amount") and reading.compared & {"above", "below"}:
        return "ask_salary_threshold"
    if several == 1 and reading.compared & _WEIGHED and asks_which(reading.question.text):
        return "ask_salary_threshold"
    publisher_named = len(reading.granting) < len(reading.question.values("organisation"))
    of_pay = intent.startswith("ask_salary") or speaks_of_pay(reading.question.text)
    if publisher_named and (of_pay or reading.compared):
        return "ask_salary_difference"
    if intent == "ask_salary" and reading.compared & {"above", "below"}:
        return "ask_salary_difference"
    if several > 1 and reading.compared and ranks(reading.question, "ask_salary_difference"):
        return "ask_salary_difference"
    if intent == "ask_salary_difference" and several > 2 and not reading.compared:
        return "ask_salary"
    return None


def _is_limit_of_a_list(reading: Reading) -> bool:
    """ "How many coding certificates pay more than the CPB?"."""
    one = len(reading.certifications) == 1 and bool(reading.compared & _WEIGHED)
    return one and reading.intent in LISTS and asks_which(reading.question.text)


def several_side_by_side(reading: Reading) -> str | None:
    """ "CPC vs CCS" asks what they are; their pay is told with it."""
    several = len(reading.certifications) > 1 and not reading.question.values("organisation")
    asks = reading.intent in ABOUT_CERTIFICATIONS - COURSES | _MAY_COMPARE_PAY
    text = reading.question.text
    apart = sets_side_by_side(text) or (
        not reading.intent.startswith("ask_salary") and tells_apart(text)
    )
    return "ask_certification" if several and asks and apart else None


def several_by_pay(reading: Reading) -> str | None:
    """ "Is the CPC or the CCS worth more?" asks for the difference."""
    text, several = reading.question.text, len(reading.certifications) > 1
    if not several or not reading.compared or reading.intent not in _MAY_COMPARE_PAY:
        return None
    compares = "difference" in reading.compared and not asks_for_advice(text)
    return "ask_salary_difference" if compares or speaks_of_pay(text) else None


def several_computed_together(reading: Reading) -> str | None:
    """ "Add up the CPC and the CCS", "the mean of the CPC and the CCS"."""
    together = "sum" in reading.compared or averages_together(reading.question.text)
    asks = reading.intent in ABOUT_CERTIFICATIONS - COURSES or reading.intent == FALLBACK_INTENT
    several = len(reading.certifications) > 1
    return "ask_salary_average" if several and together and asks else None
