"""What is asked about the pay of the certifications that a question names."""

from __future__ import annotations

from actions.context.certainty import ranks
from actions.context.intents import ABOUT_CERTIFICATIONS, COURSES, LISTS
from actions.context.refined.candidate import Candidate
from actions.cues.asked import asks, averages_together, sets_side_by_side, tells_apart
from actions.cues.subjects import speaks_of
from actions.question import FALLBACK_INTENT

_AVERAGES = frozenset({"ask_salary", "ask_salary_average"})
_WEIGHED = frozenset({"above", "below", "difference"})
_COMPARED = _WEIGHED | {"highest", "lowest"}
_MAY_COMPARE_PAY = frozenset(
    {"ask_first_certification", "ask_certification", "ask_salary", "ask_certification_benefit"}
)


def pay_for_a_period(candidate: Candidate) -> str | None:
    """A pay converted to another period: "what is that a month?"."""
    question = candidate.question
    converts = set(question.values("period")) - {"year"}
    if not candidate.certifications and not ranks(question, "ask_salary_conversion"):
        converts -= {"hour"}  # the article gives it for the whole field
    of_both = candidate.intent == "ask_role_pay_comparison" and not candidate.compared & _COMPARED
    of_one = candidate.intent == "ask_certification" and bool(candidate.certifications)
    likely = of_one or ranks(question, "ask_salary_conversion")
    may_ask = of_both or likely or candidate.intent in _AVERAGES
    return "ask_salary_conversion" if converts and may_ask else None


def pay_of_certifications(candidate: Candidate) -> str | None:
    """What several certifications, or one beside a limit, are asked for."""
    if _is_limit_of_a_list(candidate):
        return "ask_salary_threshold"
    if not candidate.certifications or candidate.intent not in ABOUT_CERTIFICATIONS - COURSES:
        return None
    intent, several = candidate.intent, len(candidate.certifications)
    if candidate.question.values("amount") and candidate.compared & {"above", "below"}:
        return "ask_salary_threshold"
    if (
        several == 1
        and candidate.compared & _WEIGHED
        and asks("which_certifications", candidate.question.text)
    ):
        return "ask_salary_threshold"
    publisher_named = len(candidate.granting) < len(candidate.question.values("organisation"))
    of_pay = intent.startswith("ask_salary") or speaks_of("pay", candidate.question.text)
    if publisher_named and (of_pay or candidate.compared):
        return "ask_salary_difference"
    if intent == "ask_salary" and candidate.compared & {"above", "below"}:
        return "ask_salary_difference"
    if several > 1 and candidate.compared and ranks(candidate.question, "ask_salary_difference"):
        return "ask_salary_difference"
    if intent == "ask_salary_difference" and several > 2 and not candidate.compared:
        return "ask_salary"
    return None


def _is_limit_of_a_list(candidate: Candidate) -> bool:
    """Whether one pay limits a list: "how many coding certificates pay more than the CPB?"."""
    one = len(candidate.certifications) == 1 and bool(candidate.compared & _WEIGHED)
    return (
        one and candidate.intent in LISTS and asks("which_certifications", candidate.question.text)
    )


def several_side_by_side(candidate: Candidate) -> str | None:
    """What several are, with their pay: "CPC vs CCS"."""
    several = len(candidate.certifications) > 1 and not candidate.question.values("organisation")
    may_ask = candidate.intent in ABOUT_CERTIFICATIONS - COURSES | _MAY_COMPARE_PAY
    text = candidate.question.text
    apart = sets_side_by_side(text) or (
        not candidate.intent.startswith("ask_salary") and tells_apart(text)
    )
    return "ask_certification" if several and may_ask and apart else None


def several_by_pay(candidate: Candidate) -> str | None:
    """The difference in pay of several: "is the CPC or the CCS worth more?"."""
    text, several = candidate.question.text, len(candidate.certifications) > 1
    if not several or not candidate.compared or candidate.intent not in _MAY_COMPARE_PAY:
        return None
    compares = "difference" in candidate.compared and not asks("for_advice", text)
    return "ask_salary_difference" if compares or speaks_of("pay", text) else None


def several_computed_together(candidate: Candidate) -> str | None:
    """A mean or a sum of several: "add up the CPC and the CCS"."""
    together = "sum" in candidate.compared or averages_together(candidate.question.text)
    may_ask = (
        candidate.intent in ABOUT_CERTIFICATIONS - COURSES or candidate.intent == FALLBACK_INTENT
    )
    several = len(candidate.certifications) > 1
    return "ask_salary_average" if several and together and may_ask else None
