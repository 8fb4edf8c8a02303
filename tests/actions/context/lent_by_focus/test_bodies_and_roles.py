"""The bodies and roles that the conversation lends."""

from __future__ import annotations

import pytest

from actions.context.lent_by_focus.bodies_and_roles import (
    occupations_in_focus,
    offered_by,
    organisations_in_focus,
)
from actions.focus import Focus
from knowledge.queries import KnowledgeBase
from tests.actions.questions import question

FOCUS = Focus(occupations=("coder",), certifications=("cpc",), recent=("cpc", "ccs", "coc"))


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


def test_of_a_list_those_of_the_bodies_that_are_named_are_meant(knowledge: KnowledgeBase) -> None:
    assert offered_by(("aapc",), ("cpc", "ccs", "cpb"), knowledge) == ("cpc", "cpb")
    assert offered_by(("pmi",), ("cpc", "ccs"), knowledge) == ("cpc", "ccs")
