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
    """The mean of a body's certifications: "the average of the AAPC ones"."""
    averaged = candidate.granting and "average" in candidate.compared
    return "ask_salary_average" if averaged and candidate.intent == "ask_salary" else None


def average_of_a_publisher(candidate: Candidate) -> str | None:
    """A publisher's figure, not where it comes from: "the BLS yearly average?"."""
    named = len(candidate.granting) < len(candidate.question.values("organisation"))
    of_a_source = asks("for_a_source", candidate.question.text)
    may_ask = candidate.intent == "ask_salary_source" and "average" in candidate.compared
    return "ask_salary" if may_ask and named and not of_a_source else None


def best_of_an_organisation(candidate: Candidate) -> str | None:
    """A place in the ranking of a body's certifications: "AAPC's best?"."""
    ranked = candidate.granting and candidate.compared & {"highest", "lowest"}
    return "ask_salary_ranking" if ranked and candidate.intent in _OF_ORGANISATIONS else None
