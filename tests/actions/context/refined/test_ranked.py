"""Places, extremes and limits of pay."""

from __future__ import annotations

from actions.context.refined import refined
from tests.actions.context.refined.candidates import candidate
from tests.actions.questions import question


def test_the_extreme_of_the_starred_salaries_is_a_ranking() -> None:
    starred = question(
        "top of the starred salaries", "ask_salary_source", ("comparison", "highest")
    )
    placed = question("second of the starred salaries", "ask_salary_source", ("ordinal", "2"))
    plain = question("what do the stars mean", "ask_salary_source")
    assert refined(candidate(starred)) == refined(candidate(placed)) == "ask_salary_ranking"
    assert refined(candidate(plain)) == "ask_salary_source"
