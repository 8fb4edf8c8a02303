"""The same question about one place."""

from __future__ import annotations

import pytest

from actions.context.places import in_a_place
from tests.actions.questions import question


@pytest.mark.parametrize(
    ("intent", "expected"),
    [
        ("ask_salary", "ask_pay_by_place"),
        ("ask_outlook", "ask_location"),
        ("ask_contact", "ask_contact"),
    ],
)
def test_pay_and_openings_are_asked_of_the_place(intent: str, expected: str) -> None:
    assert in_a_place(question("in Ohio", intent, ("place", "Ohio"))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("wages in Ohio", "ask_pay_by_place"), ("and in Ohio", "ask_location")],
)
def test_between_pay_and_openings_the_words_for_money_decide(text: str, expected: str) -> None:
    ranking = [("ask_pay_by_place", 0.5), ("ask_location", 0.4)]
    asked = question(text, "ask_pay_by_place", confidence=0.5, ranking=ranking)
    assert in_a_place(asked) == expected
