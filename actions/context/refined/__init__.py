"""The intent that the names and comparisons of a question call for: rules, the first that fits."""

from __future__ import annotations

from collections.abc import Callable

from actions.context.refined.candidate import Candidate
from actions.context.refined.misread import (
    certification_not_understood,
    hardly_a_near_miss,
    meaning_of_a_code_set,
    one_certification_sought,
    organisation_not_understood,
    role_named_in_full,
    vague_but_told,
)
from actions.context.refined.organisations import (
    average_of_a_publisher,
    best_of_an_organisation,
    mean_of_an_organisation,
)
from actions.context.refined.pay import (
    pay_for_a_period,
    pay_of_certifications,
    several_by_pay,
    several_computed_together,
    several_side_by_side,
)
from actions.context.refined.ranked import (
    extreme_of_the_figures,
    extremes,
    held_against_an_amount,
    in_order_of_pay,
)

__all__ = ["Candidate", "refined"]

RULES: tuple[Callable[[Candidate], str | None], ...] = (
    certification_not_understood,
    one_certification_sought,
    organisation_not_understood,
    pay_for_a_period,
    hardly_a_near_miss,
    vague_but_told,
    role_named_in_full,
    meaning_of_a_code_set,
    extreme_of_the_figures,
    in_order_of_pay,
    held_against_an_amount,
    extremes,
    several_side_by_side,
    several_computed_together,
    pay_of_certifications,
    several_by_pay,
    mean_of_an_organisation,
    average_of_a_publisher,
    best_of_an_organisation,
)


def refined(candidate: Candidate) -> str:
    """The intent by the first rule that fits, else as it was."""
    return next((found for rule in RULES if (found := rule(candidate))), candidate.intent)
