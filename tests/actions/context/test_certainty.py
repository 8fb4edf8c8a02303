"""How sure the reading of a question is, and which comes next."""

from __future__ import annotations

import pytest

from actions.context.certainty import is_told, likely_about_certifications, next_reading, ranks
from tests.actions.questions import question

RANKING = [("greet", 0.4), ("ask_skills", 0.3), ("ask_exam", 0.2), ("ask_salary", 0.1)]


@pytest.mark.parametrize(
    ("intent", "confidence", "expected"),
    [("ask_exam", 0.4, True), ("ask_exam", 0.5, False), ("ask_salary", 0.4, False)],
)
def test_an_intent_ranks_among_the_first_three_of_an_unsure_question(
    intent: str, confidence: float, expected: bool
) -> None:
    unsure = question("hm", "greet", confidence=confidence, ranking=RANKING)
    assert ranks(unsure, intent) == expected


def test_the_next_reading_asks_for_a_fact() -> None:
    assert next_reading(question("hm", "greet", ranking=RANKING)) == "ask_skills"
    assert next_reading(question("hm", "greet", ranking=[("ask_skills", 0.1)])) is None


def test_an_unsure_question_about_a_certification_takes_the_likeliest_reading_about_it() -> None:
    assert likely_about_certifications(question("hm", "greet", ranking=RANKING)) == "ask_exam"
    nothing = question("hm", "greet", ranking=[("greet", 0.9)])
    assert likely_about_certifications(nothing) == "ask_certification"


@pytest.mark.parametrize(
    ("statements", "told"), [([("a", 0.8)], True), ([("a", 0.7)], False), ([], False)]
)
def test_the_article_tells_what_a_statement_fits_well(
    statements: list[tuple[str, float]], told: bool
) -> None:
    assert is_told(question("hm", "greet", statements=statements)) == told
