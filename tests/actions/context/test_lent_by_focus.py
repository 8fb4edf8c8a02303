"""What the conversation lends to a question."""

from __future__ import annotations

import pytest

from actions.context.lent_by_focus import (
    certifications_in_focus,
    occupations_in_focus,
    organisations_in_focus,
)
from actions.focus import Focus
from knowledge.queries import KnowledgeBase
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


def test_a_question_that_names_an_organisation_is_lent_no_certification() -> None:
    asked = question("what do they pay at AAPC", "ask_salary", ("organisation", "aapc", "AAPC"))
    assert certifications_in_focus(asked, "ask_salary", FOCUS, False) == ()


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("which others do they offer", "ask_certifications", ("aapc",)),
        ("how many do they have", "ask_certification_count", ("aapc",)),
        ("which others are there", "ask_certifications", ()),
        ("do they hire", "ask_outlook", ()),
    ],
)
def test_they_are_those_who_grant_the_certification_in_focus(
    knowledge: KnowledgeBase, text: str, intent: str, expected: tuple[str, ...]
) -> None:
    assert organisations_in_focus(question(text, intent), intent, FOCUS, knowledge) == expected


def test_a_certification_lends_its_occupation_before_the_focus_does(
    knowledge: KnowledgeBase,
) -> None:
    assert occupations_in_focus(("cpb",), FOCUS, knowledge) == ("biller",)
    assert occupations_in_focus((), FOCUS, knowledge) == ("coder",)


AAPC = ("coc", "cic", "cpc", "crc")
LISTED = Focus(topic="ask_certifications", listed=AAPC)
ONE_NAMED = Focus(topic="ask_salary", listed=AAPC, certifications=("cic",), recent=("cic", "cpb"))


@pytest.mark.parametrize(
    ("text", "focus", "expected"),
    [
        ("which of them pays least", LISTED, AAPC),
        ("which of them pays least", ONE_NAMED, AAPC),
        ("which of them pays more", ONE_NAMED, ("cpb", "cic")),
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


def test_the_origin_of_a_figure_is_asked_in_a_word_or_two() -> None:
    asked = question("as of when?", "ask_salary_source")
    assert certifications_in_focus(asked, "ask_salary_source", FOCUS, False) == ("cpc",)


def test_another_limit_after_a_list_over_a_limit_is_one_of_all() -> None:
    focus = Focus(topic="ask_salary_threshold", certifications=("ccs-p",), listed=("ccs-p", "cpma"))
    asked = question("and over 70", "follow_up", ("amount", "70000"))
    assert certifications_in_focus(asked, "ask_salary_threshold", focus, False) == ()
