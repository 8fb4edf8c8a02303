"""What is asked about a body."""

from __future__ import annotations

from actions.context.refined import refined
from tests.actions.context.refined.readings import reading
from tests.actions.questions import question


def test_the_best_of_an_organisation_is_a_ranking() -> None:
    asked = question("AAPC's best", "ask_organisation", ("comparison", "highest"))
    assert refined(reading(asked, granting=("aapc",))) == "ask_salary_ranking"
    assert refined(reading(asked)) == "ask_organisation"
