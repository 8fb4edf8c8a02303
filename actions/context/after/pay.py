"""What is asked about pay after certifications, a list or a benefit were told."""

from __future__ import annotations

from actions.context.after.situation import Situation
from actions.context.certainty import likely
from actions.context.combinations import is_of_both
from actions.context.comparisons import (
    asks_for_the_gain,
    asks_how_much_more,
    weighs_against_the_average,
)
from actions.context.intents import ABOUT_CERTIFICATIONS, FOLLOW_UPS, LISTS, PAY_OF_CERTIFICATIONS
from actions.cues.asked import asks
from actions.cues.pointers import means
from actions.cues.subjects import speaks_of

_RANKED = frozenset({"difference", "highest", "lowest"})
_OF_TIME = frozenset({"ask_working_hours", "ask_training_time"})
_MORE = frozenset({"difference", "above"})


def by_how_much(situation: Situation) -> str | None:
    """The topic's own figure, not pay, after growth or a benefit: "by how much?"."""
    of_pay = situation.topic in ABOUT_CERTIFICATIONS | LISTS
    of_pay = of_pay or situation.topic.startswith("ask_salary")
    goes_on = situation.topic and not of_pay and asks("by_how_much", situation.text)
    return situation.topic if goes_on else None


def difference_of_two(situation: Situation) -> str | None:
    """The difference in pay of two certifications told: "difference?"."""
    named = situation.certifications or situation.question.mentions_names
    bare = not named and situation.question.intent == "ask_difference"
    two = situation.topic in ABOUT_CERTIFICATIONS and len(situation.focus.recent) > 1
    return "ask_salary_difference" if bare and two else None


def of_both(situation: Situation) -> str | None:
    """The pay of two held together, after that of one: "and if I have both?"."""
    after_pay = situation.topic in PAY_OF_CERTIFICATIONS and not situation.compared
    both = situation.certifications and is_of_both(situation.question)
    return "ask_salary" if after_pay and both else None


def pay_of_the_one(situation: Situation) -> str | None:
    """The pay of the certification in focus: "what does the certification bring in salary?"."""
    of_benefit = situation.question.intent == "ask_certification_benefit"
    one = situation.of_one_certification and means("the_one", situation.text)
    return "ask_salary" if of_benefit and one and speaks_of("pay", situation.text) else None


def gain(situation: Situation) -> str | None:
    """What a certification adds, after what it brings: "how much more is that?"."""
    gains = asks_for_the_gain(situation.question, situation.focus)
    return "ask_certification_benefit" if gains else None


def better_paid(situation: Situation) -> str | None:
    """Certifications above the one in focus: "is there anything that pays more?"."""
    more = situation.compared & _MORE and not situation.question.values("amount")
    anything = situation.of_one_certification and asks("for_anything", situation.text)
    return "ask_salary_threshold" if more and anything else None


def pay_of_a_period(situation: Situation) -> str | None:
    """A pay told, for another period: "so per week, full time?"."""
    question = situation.question
    of_pay = situation.topic.startswith("ask_salary") and not question.mentions_names
    of_time = question.intent in _OF_TIME and likely(question, "ask_salary_conversion")
    return "ask_salary_conversion" if of_pay and of_time and question.values("period") else None


def pay_by_the_year(situation: Situation) -> str | None:
    """The pay, after where the hourly one comes from: "and per year?"."""
    question = situation.question
    by_the_year = "year" in question.values("period") and not question.mentions_names
    follows = question.intent in FOLLOW_UPS and situation.topic == "ask_salary_source"
    return "ask_salary" if by_the_year and follows else None


def pay_told_before(situation: Situation) -> str | None:
    """The pay, after it or its source was told: "and how much is it?"."""
    of_pay = situation.topic.startswith("ask_salary") and situation.focus.certifications
    is_asked = situation.question.intent == "ask_cost" and asks("how_much_it_is", situation.text)
    return "ask_salary" if of_pay and is_asked else None


def how_much_more(situation: Situation) -> str | None:
    """The difference of two, or from the average: "how much more is it?", "is that below?"."""
    more = asks_how_much_more(situation.question, situation.focus)
    weighed = weighs_against_the_average(situation.question, situation.focus)
    return "ask_salary_difference" if more or weighed else None


def best_of_the_list(situation: Situation) -> str | None:
    """The place of a ranking within a list that was told: "the better paid of those?"."""
    of_the_list = situation.topic in LISTS and len(situation.focus.listed) > 1
    pays = situation.question.intent.startswith("ask_salary")
    chooses = pays and not situation.question.mentions_names and means("several", situation.text)
    ranked = of_the_list and chooses and situation.compared & _RANKED
    return "ask_salary_ranking" if ranked else None
