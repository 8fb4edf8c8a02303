"""What is asked about a body."""

from __future__ import annotations

from actions.context.refined import refined
from tests.actions.context.refined.candidates import candidate
from tests.actions.questions import question


def test_the_best_of_an_organisation_is_a_ranking() -> None:
    asked = question("AAPC's best", "ask_organisation", ("comparison", "highest"))
    assert refined(candidate(asked, granting=("aapc",))) == "ask_salary_ranking"
    assert refined(candidate(asked)) == "ask_organisation"
