"""Whether a question is one of yes or no."""

from __future__ import annotations

import pytest

from actions.answers.pay.yes_or_no import asks_yes_or_no, ends_in_yes_or_no, opens_yes_or_no


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("is the CPC better paid", True),
        ("so does it pay more?", True),
        ("the CPC pays more, right?", True),
        ("it's higher", True),
        ("is it the CPC or the CCS", False),
        ("how much more is that", False),
        ("which is higher", False),
        ("the CPC and the CCS", False),
    ],
)
def test_a_choice_or_an_open_question_gets_no_yes(text: str, asks: bool) -> None:
    assert asks_yes_or_no(text) is asks


def test_a_question_may_stand_behind_a_statement() -> None:
    text = "I earn 41,000. Is the average above that?"
    assert ends_in_yes_or_no(text)
    assert not opens_yes_or_no(text)
