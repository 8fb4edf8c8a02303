"""The first rule that fits decides."""

from __future__ import annotations

from actions.context.refined import refined
from tests.actions.context.refined.readings import reading
from tests.actions.questions import question


def test_without_a_rule_that_fits_the_intent_stays() -> None:
    assert refined(reading(question("skills", "ask_skills"))) == "ask_skills"
