"""What is asked about a body: its best, its mean, its own figure."""

from __future__ import annotations

from actions.context.refined.candidate import Candidate
from actions.cues.asked import asks

_OF_ORGANISATIONS = frozenset(
    {
        "ask_organisation",
        "ask_certifications",
        "ask_certification_provider",
        "ask_salary",
    }
)


def mean_of_an_organisation(candidate: Candidate) -> str | None:
    """ "The average of the AAPC ones" asks for their mean."""
    averaged = candidate.granting and "average" in candidate.compared
    return "ask_salary_average" if averaged and candidate.intent == "ask_salary" else None


def average_of_a_publisher(candidate: Candidate) -> str | None:
    """ "The BLS yearly average?" asks for the figure, not where it comes from."""
    named = len(candidate.granting) < len(candidate.question.values("organisation"))
    of_a_source = asks("for_a_source", candidate.question.text)
    may_ask = candidate.intent == "ask_salary_source" and "average" in candidate.compared
    return "ask_salary" if may_ask and named and not of_a_source else None


def best_of_an_organisation(candidate: Candidate) -> str | None:
    """ "AAPC's best?" asks for a place of the ranking."""
    ranked = candidate.granting and candidate.compared & {"highest", "lowest"}
    return "ask_salary_ranking" if ranked and candidate.intent in _OF_ORGANISATIONS else None
