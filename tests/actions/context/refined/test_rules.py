"""The first rule that fits decides."""

from __future__ import annotations

from actions.context.refined import refined
from tests.actions.context.refined.candidates import candidate
from tests.actions.questions import question


def test_without_a_rule_that_fits_the_intent_stays() -> None:
    assert refined(candidate(question("skills", "ask_skills"))) == "ask_skills"
