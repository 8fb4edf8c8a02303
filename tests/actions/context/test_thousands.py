"""Pay that is said in thousands."""

from __future__ import annotations

import pytest

from actions.context.thousands import with_thousands
from actions.focus import Focus
from tests.actions.questions import question

PAY = Focus(topic="ask_salary_threshold")
ABOVE = ("comparison", "above", "beyond")


@pytest.mark.parametrize("text", ["and beyond 70", "beyond 70?", "70 or beyond, any?"])
def test_a_bare_number_that_pay_is_held_against_is_in_thousands(text: str) -> None:
    asked = question(text, "ask_salary_threshold", ABOVE)
    assert with_thousands(asked, PAY).values("amount") == ("70000",)


@pytest.mark.parametrize(
    ("text", "names", "focus"),
    [
        ("and beyond 70", (ABOVE,), Focus(topic="ask_remote")),
        ("in 70 words", (), PAY),
        ("beyond 30 hours", (ABOVE,), PAY),
        ("beyond 51%", (ABOVE,), PAY),
        ("beyond 7", (ABOVE,), PAY),
        ("beyond 20 or 30", (ABOVE,), PAY),
        ("beyond 70 an hour", (ABOVE, ("period", "hour", "an hour")), PAY),
        ("beyond 70,000", (ABOVE,), PAY),
    ],
)
def test_other_numbers_are_no_pay(
    text: str, names: tuple[tuple[str, str, str], ...], focus: Focus
) -> None:
    asked = question(text, "ask_salary_threshold", *names)
    assert with_thousands(asked, focus) == asked


def test_an_amount_is_enough() -> None:
    asked = question("beyond 60000, not 70", "ask_salary", ABOVE, ("amount", "60000"))
    assert with_thousands(asked, PAY) == asked
