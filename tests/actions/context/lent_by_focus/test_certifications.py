"""The certifications that the conversation lends."""

from __future__ import annotations

import pytest

from actions.context.lent_by_focus.certifications import certifications_in_focus
from actions.focus import Focus
from tests.actions.questions import question

FOCUS = Focus(occupations=("coder",), certifications=("cpc",), recent=("cpc", "ccs", "coc"))


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("who offers it", "ask_certification_provider", ("cpc",)),
        ("what does it pay", "ask_salary", ("cpc",)),
        ("what is the pay", "ask_salary", ()),
        ("which of them pays best", "ask_salary_ranking", ("ccs", "cpc")),
        ("which pays best", "ask_salary_ranking", ()),
        ("by how much", "ask_salary_difference", ("ccs", "cpc")),
        ("which of these pay more than that", "ask_salary_threshold", ()),
        ("does it pay more than that", "ask_salary_threshold", ("cpc",)),
        ("is it a good job", "ask_benefits", ()),
    ],
)
def test_certifications_are_lent_to_what_points_back(
    text: str, intent: str, expected: tuple[str, ...]
) -> None:
    assert certifications_in_focus(question(text, intent), intent, FOCUS, False) == expected


def test_a_question_that_names_an_organisation_is_lent_no_certification() -> None:
    asked = question("what do they pay at AAPC", "ask_salary", ("organisation", "aapc", "AAPC"))
    assert certifications_in_focus(asked, "ask_salary", FOCUS, False) == ()


def test_the_origin_of_a_figure_is_asked_in_a_word_or_two() -> None:
    asked = question("as of when?", "ask_salary_source")
    assert certifications_in_focus(asked, "ask_salary_source", FOCUS, False) == ("cpc",)
