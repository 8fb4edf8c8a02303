"""What is chosen from."""

from __future__ import annotations

import pytest

from actions.context.lent_by_focus.certifications import certifications_in_focus
from actions.focus import Focus
from tests.actions.questions import question

AAPC = ("coc", "cic", "cpc", "crc")
LISTED = Focus(topic="ask_certifications", listed=AAPC)
ALL_NAMED = Focus(topic="ask_salary", listed=AAPC, certifications=AAPC, recent=AAPC)
ONE_NAMED = Focus(topic="ask_salary", listed=AAPC, certifications=("cic",), recent=("cic", "cpb"))


@pytest.mark.parametrize(
    ("text", "topic", "expected"),
    [
        ("the worst paid?", "ask_certifications", ("cpb", "bcsc", "cmrs")),
        ("who offers the best one", "ask_certifications", ("cpb", "bcsc", "cmrs")),
        ("what is the best paid cert of all", "ask_certifications", ()),
        ("the worst paid?", "ask_salary_ranking", ("cpb", "cmrs")),
        ("the worst paid?", "ask_duties", ()),
    ],
)
def test_a_short_ranking_chooses_from_what_was_listed(
    text: str, topic: str, expected: tuple[str, ...]
) -> None:
    focus = Focus(topic=topic, listed=("cpb", "bcsc", "cmrs"), among=("cpb", "cmrs"))
    asked = question(text, "ask_salary_ranking")
    assert certifications_in_focus(asked, "ask_salary_ranking", focus, False) == expected


@pytest.mark.parametrize(
    ("text", "focus", "expected"),
    [
        ("which of them pays least", LISTED, AAPC),
        ("which of them pays least", ONE_NAMED, AAPC),
        ("which of them pays more", ONE_NAMED, ("cpb", "cic")),
        ("which of them pays least", ALL_NAMED, AAPC),
        (
            "which of them pays least",
            Focus(certifications=("cpb",), listed=AAPC, recent=("cpb",)),
            (),
        ),
    ],
)
def test_them_are_those_listed_where_one_of_many_is_sought(
    text: str, focus: Focus, expected: tuple[str, ...]
) -> None:
    asked = question(text, "ask_salary_ranking")
    assert certifications_in_focus(asked, "ask_salary_ranking", focus, False) == expected


@pytest.mark.parametrize("text", ["only those above 60k", "which of these are below 60k"])
def test_a_list_is_narrowed(text: str) -> None:
    asked = question(text, "ask_salary_threshold")
    assert certifications_in_focus(asked, "ask_salary_threshold", LISTED, False) == AAPC


def test_another_limit_after_a_list_over_a_limit_is_one_of_all() -> None:
    focus = Focus(topic="ask_salary_threshold", certifications=("ccs-p",), listed=("ccs-p", "cpma"))
    asked = question("and over 70", "follow_up", ("amount", "70000"))
    assert certifications_in_focus(asked, "ask_salary_threshold", focus, False) == ()
