"""The same question about one place."""

from __future__ import annotations

import pytest

from actions.context.places import in_a_place
from tests.actions.questions import occupation, question


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


def test_the_pay_of_another_career_in_a_place_is_that_careers() -> None:
    ranking = [("ask_starting_pay", 0.5), ("other_career", 0.4)]
    asked = question("pilot pay in Ohio", "ask_starting_pay", ("place", "Ohio"), ranking=ranking)
    assert in_a_place(asked) == "other_career"
    named = question(
        "coder pay in Ohio", "ask_starting_pay", occupation("coder"), ("place", "Ohio"),
        ranking=ranking,
    )  # fmt: skip
    assert in_a_place(named) == "ask_pay_by_place"
