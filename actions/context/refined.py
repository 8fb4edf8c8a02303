"""The intent that the names and comparisons of a question call for: rules, the first that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from actions.context.intents import ABOUT_CERTIFICATIONS, COURSES, LISTS
from actions.context.named import names_role_in_full, only_names
from actions.context.pointers import (
    asks_for_a_source,
    asks_for_advice,
    asks_which,
    averages_together,
    means_several,
    sets_side_by_side,
    speaks_of_certifications,
    speaks_of_pay,
)
from actions.context.readings import (
    SURE,
    is_told,
    likely_about_certifications,
    next_reading,
    ranks,
)
from actions.question import FALLBACK_INTENT, Question
from actions.request import Request

OTHER_CAREER = "other_career"
_VAGUE = frozenset({"ask_background", "ask_industry_detail", "ask_specific_code"})
_NEAR_MISSES = frozenset({OTHER_CAREER, "other_coding", "other_meaning", "patient_bill"})
_NEAR_MISS = 0.6
_HARDLY = 0.02
_WHOLE_QUESTION = 4
_AVERAGES = frozenset({"ask_salary", "ask_salary_average"})
_WEIGHED = frozenset({"above", "below", "difference"})
_EXTREMES = frozenset({"difference", "lowest"})
_OF_FIGURES = frozenset({"ask_salary", "ask_salary_source", "ask_salary_average"})
_OF_DIFFERENCES = frozenset({"ask_difference", "ask_role_pay_comparison"})
_COMPARED = _WEIGHED | {"highest", "lowest"}
_MAY_COMPARE_PAY = frozenset(
    {"ask_first_certification", "ask_certification", "ask_salary", "ask_certification_benefit"}
)
_OF_ORGANISATIONS = frozenset(
    {
        "ask_organisation",
        "ask_certifications",
        "ask_certification_provider",
        "ask_salary",
    }
)


@dataclass(frozen=True)
class Reading:
    """An intent so far, with what the question names."""

    intent: str
    question: Question
    certifications: tuple[str, ...] = ()
    granting: tuple[str, ...] = ()
    """The organisations named that grant a certification."""

    @property
    def compared(self) -> set[str]:
        """The comparisons that the question makes."""
        return set(self.question.values("comparison"))


def refined(reading: Reading) -> str:
    """The intent by the first rule that fits, else as it was."""
    return next((found for rule in RULES if (found := rule(reading))), reading.intent)


def _certification_not_understood(reading: Reading) -> str | None:
    confidence = reading.question.confidence
    other = reading.intent == "other_meaning" and confidence < _NEAR_MISS
    vague = reading.intent in _VAGUE and confidence < _NEAR_MISS
    unclear = reading.intent == FALLBACK_INTENT or other or vague
    if not (reading.certifications and unclear):
        return None
    return likely_about_certifications(reading.question)


def _one_certification_sought(reading: Reading) -> str | None:
    """ "Which certification is for risk adjustment?"."""
    one = len(reading.certifications) == 1 and not reading.compared
    return "ask_certification" if one and reading.intent == "ask_certifications" else None


def _organisation_not_understood(reading: Reading) -> str | None:
    question = reading.question
    bare = only_names(question)
    unclear = reading.intent == "other_meaning" and (bare or question.confidence < SURE)
    return "ask_organisation" if unclear and question.values("organisation") else None


def _pay_for_a_period(reading: Reading) -> str | None:
    question = reading.question
    converts = set(question.values("period")) - {"year"}
    if not reading.certifications and not ranks(question, "ask_salary_conversion"):
        converts -= {"hour"}  # the article gives it for the whole field
    of_both = reading.intent == "ask_role_pay_comparison" and not reading.compared & _COMPARED
    of_one = reading.intent == "ask_certification" and bool(reading.certifications)
    likely = of_one or ranks(question, "ask_salary_conversion")
    asks = of_both or likely or reading.intent in _AVERAGES
    return "ask_salary_conversion" if converts and asks else None


def _hardly_a_near_miss(reading: Reading) -> str | None:
    question = reading.question
    if reading.intent not in _NEAR_MISSES or question.confidence >= _NEAR_MISS:
        return None
    return (next_reading(question) or reading.intent) if is_told(question) else None


def _vague_but_told(reading: Reading) -> str | None:
    question = reading.question
    if reading.intent not in _VAGUE or question.confidence >= _NEAR_MISS or not is_told(question):
        return None
    return next_reading(question, _VAGUE)


def _role_named_in_full(reading: Reading) -> str | None:
    if reading.intent != OTHER_CAREER or not names_role_in_full(reading.question):
        return None
    if speaks_of_pay(reading.question.text):
        return "ask_salary"
    return next(_facts(reading.question, _HARDLY), "ask_duties")


def _meaning_of_a_code_set(reading: Reading) -> str | None:
    values = reading.question.values
    asked = reading.intent == "ask_what_is" and values("coding_system")
    return "ask_term" if asked and not values("occupation") else None


def _pay_of_certifications(reading: Reading) -> str | None:
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


def _several_side_by_side(reading: Reading) -> str | None:
    """ "CPC vs CCS" asks what they are; their pay is told with it."""
    several = len(reading.certifications) > 1 and not reading.question.values("organisation")
    asks = reading.intent in ABOUT_CERTIFICATIONS - COURSES | _MAY_COMPARE_PAY
    apart = several and asks and sets_side_by_side(reading.question.text)
    return "ask_certification" if apart else None


def _extremes(reading: Reading) -> str | None:
    """ "How far apart are the best and the worst certificate?"."""
    if not reading.compared >= _EXTREMES or reading.certifications:
        return None
    of_certifications = speaks_of_certifications(reading.question.text)
    asks = reading.intent in ABOUT_CERTIFICATIONS | LISTS | _OF_DIFFERENCES
    return "ask_salary_ranking" if of_certifications and asks else None


def _several_by_pay(reading: Reading) -> str | None:
    text, several = reading.question.text, len(reading.certifications) > 1
    if not several or not reading.compared or reading.intent not in _MAY_COMPARE_PAY:
        return None
    compares = "difference" in reading.compared and not asks_for_advice(text)
    return "ask_salary_difference" if compares or speaks_of_pay(text) else None


def _extreme_of_the_figures(reading: Reading) -> str | None:
    """ "The highest of the starred salaries" asks for a figure, not where it comes from."""
    placed = reading.question.values("ordinal") and speaks_of_pay(reading.question.text)
    ranked = (placed or reading.compared & {"highest", "lowest"}) and not reading.certifications
    return "ask_salary_ranking" if ranked and reading.intent == "ask_salary_source" else None


def _in_order_of_pay(reading: Reading) -> str | None:
    orders = {"descending", "ascending"} & reading.compared
    if orders and len(reading.certifications) > 1:
        return "ask_salary_ranking"
    asks = reading.intent in ABOUT_CERTIFICATIONS | LISTS and speaks_of_pay(reading.question.text)
    return "ask_salary_ranking" if orders and asks else None


def _mean_of_an_organisation(reading: Reading) -> str | None:
    averaged = reading.granting and "average" in reading.compared
    return "ask_salary_average" if averaged and reading.intent == "ask_salary" else None


def _several_computed_together(reading: Reading) -> str | None:
    """ "Add up the CPC and the CCS", "the mean of the CPC and the CCS"."""
    together = "sum" in reading.compared or averages_together(reading.question.text)
    asks = reading.intent in ABOUT_CERTIFICATIONS - COURSES or reading.intent == FALLBACK_INTENT
    several = len(reading.certifications) > 1
    return "ask_salary_average" if several and together and asks else None


def _held_against_an_amount(reading: Reading) -> str | None:
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


def _average_of_a_publisher(reading: Reading) -> str | None:
    """ "The BLS yearly average?" asks for the figure, not where it comes from."""
    named = len(reading.granting) < len(reading.question.values("organisation"))
    of_a_source = asks_for_a_source(reading.question.text)
    asks = reading.intent == "ask_salary_source" and "average" in reading.compared
    return "ask_salary" if asks and named and not of_a_source else None


def _best_of_an_organisation(reading: Reading) -> str | None:
    ranked = reading.granting and reading.compared & {"highest", "lowest"}
    return "ask_salary_ranking" if ranked and reading.intent in _OF_ORGANISATIONS else None


def asked_of_another_career(request: Request) -> str | None:
    """What a whole question about another career asks, so that "and coders?" can ask it too."""
    question = request.question
    if request.intent != OTHER_CAREER or len(question.text.split()) < _WHOLE_QUESTION:
        return None
    return next(_facts(question), None)


def _facts(question: Question, least: float = 0.0) -> Iterator[str]:
    """The readings that ask for a fact, the likeliest first."""
    asks = ((n, score) for n, score in question.ranking if n.startswith("ask_"))
    yield from (n for n, score in asks if n not in _VAGUE and score >= least)


RULES: tuple[Callable[[Reading], str | None], ...] = (
    _certification_not_understood,
    _one_certification_sought,
    _organisation_not_understood,
    _pay_for_a_period,
    _hardly_a_near_miss,
    _vague_but_told,
    _role_named_in_full,
    _meaning_of_a_code_set,
    _extreme_of_the_figures,
    _in_order_of_pay,
    _held_against_an_amount,
    _extremes,
    _several_side_by_side,
    _several_computed_together,
    _pay_of_certifications,
    _several_by_pay,
    _mean_of_an_organisation,
    _average_of_a_publisher,
    _best_of_an_organisation,
)
