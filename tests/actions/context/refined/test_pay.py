"""What is asked about the pay of certifications."""

from __future__ import annotations

import pytest

from actions.context.refined import refined
from tests.actions.context.refined.candidates import candidate
from tests.actions.questions import question


@pytest.mark.parametrize(
    ("period", "expected"), [("month", "ask_salary_conversion"), ("year", "ask_salary")]
)
def test_pay_for_a_part_of_the_year_is_converted(period: str, expected: str) -> None:
    ranking = [("ask_salary", 0.4), ("ask_salary_conversion", 0.3)]
    asked = question("pay", "ask_salary", ("period", period), confidence=0.4, ranking=ranking)
    assert refined(candidate(asked)) == expected


def test_pay_above_something_is_a_difference() -> None:
    asked = question("does the CPC pay more", "ask_salary", ("comparison", "above"))
    assert refined(candidate(asked, "cpc")) == "ask_salary_difference"


def test_pay_beside_an_organisation_that_grants_nothing_is_held_against_its_figure() -> None:
    asked = question("CPC and the BLS", "ask_salary", ("organisation", "bls", "BLS"))
    assert refined(candidate(asked, "cpc")) == "ask_salary_difference"
    aapc = question("CPC of AAPC", "ask_salary", ("organisation", "aapc", "AAPC"))
    assert refined(candidate(aapc, "cpc", granting=("aapc",))) == "ask_salary"


def test_three_certifications_without_a_comparison_are_asked_for_their_pay() -> None:
    asked = question("CPC, CCS, COC", "ask_salary_difference")
    assert refined(candidate(asked, "cpc", "ccs", "coc")) == "ask_salary"
    assert refined(candidate(asked, "cpc", "ccs")) == "ask_salary_difference"
