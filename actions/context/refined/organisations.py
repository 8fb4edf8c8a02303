"""What is asked about a body: its best, its mean, its own figure."""

from __future__ import annotations

from actions.context.asked import asks_for_a_source
from actions.context.refined.reading import Reading

_OF_ORGANISATIONS = frozenset(
    {
        "ask_organisation",
        "ask_certifications",
        "ask_certification_provider",
        "ask_salary",
    }
)


def mean_of_an_organisation(reading: Reading) -> str | None:
    """ "The average of the AAPC ones" asks for their mean."""
    averaged = reading.granting and "average" in reading.compared
    return "ask_salary_average" if averaged and reading.intent == "ask_salary" else None


def average_of_a_publisher(reading: Reading) -> str | None:
    """ "The BLS yearly average?" asks for the figure, not where it comes from."""
    named = len(reading.granting) < len(reading.question.values("organisation"))
    of_a_source = asks_for_a_source(reading.question.text)
    asks = reading.intent == "ask_salary_source" and "average" in reading.compared
    return "ask_salary" if asks and named and not of_a_source else None


def best_of_an_organisation(reading: Reading) -> str | None:
    """ "AAPC's best?" asks for a place of the ranking."""
    ranked = reading.granting and reading.compared & {"highest", "lowest"}
    return "ask_salary_ranking" if ranked and reading.intent in _OF_ORGANISATIONS else None
