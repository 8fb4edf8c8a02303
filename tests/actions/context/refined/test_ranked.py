"""Places, extremes and limits of pay."""

from __future__ import annotations

from actions.context.refined import refined
from tests.actions.context.refined.readings import reading
from tests.actions.questions import question


def test_the_extreme_of_the_starred_salaries_is_a_ranking() -> None:
    starred = question(
        "top of the starred salaries", "ask_salary_source", ("comparison", "highest")
    )
    placed = question("second of the starred salaries", "ask_salary_source", ("ordinal", "2"))
    plain = question("what do the stars mean", "ask_salary_source")
    assert refined(reading(starred)) == refined(reading(placed)) == "ask_salary_ranking"
    assert refined(reading(plain)) == "ask_salary_source"
