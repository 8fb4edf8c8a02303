"""What is asked about names after they were told."""

from __future__ import annotations

import pytest

from actions.context.after import Situation, asked_after
from actions.focus import Focus
from tests.actions.questions import question

ONE = Focus(topic="ask_certification", certifications=("cpc",), recent=("cpc",))
PAY = Focus(topic="ask_salary", certifications=("cpc",), recent=("cpc",))
SOURCE = Focus(topic="ask_salary_source", certifications=("cpc",), recent=("cpc",))
AAPC = ("organisation", "aapc", "AAPC")
PROVIDER = "ask_certification_provider"


@pytest.mark.parametrize(
    ("text", "names", "focus", "expected"),
    [
        ("who is it from", (), ONE, PROVIDER),
        ("who is it from", (), PAY, PROVIDER),
        ("from whom", (), ONE, PROVIDER),
        ("from whom", (), PAY, None),
        ("who is it from", (), SOURCE, None),
        ("is that from the AAPC", (AAPC,), ONE, PROVIDER),
        ("is that from the AAPC", (AAPC,), SOURCE, None),
        ("what do the letters mean", (), ONE, "ask_certification"),
        ("what do the letters mean", (), Focus(topic="ask_duties"), None),
        ("what else do they offer", (), ONE, "ask_certifications"),
        ("what else do they offer", (), Focus(topic="ask_duties"), None),
    ],
)
def test_what_was_told_decides_whose_name_is_asked_for(
    text: str, names: tuple[tuple[str, str, str], ...], focus: Focus, expected: str | None
) -> None:
    asked = question(text, "ask_salary_source", *names)
    assert asked_after(Situation(asked, focus)) == expected


def test_at_the_start_nothing_is_lent() -> None:
    for text in ("who is it from", "how do they differ", "what else do they offer"):
        assert asked_after(Situation(question(text, "ask_salary"), Focus())) is None


@pytest.mark.parametrize(
    ("focus", "expected"),
    [(Focus(topic="ask_shortage", told=("outlook-shortage",)), "ask_salary_source"), (ONE, None)],
)
def test_which_body_was_that_asks_who_gave_the_figure(focus: Focus, expected: str | None) -> None:
    asked = question("ok and which body was that", PROVIDER)
    assert asked_after(Situation(asked, focus)) == expected
