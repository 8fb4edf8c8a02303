"""Those of a list that a body or a role picks."""

from __future__ import annotations

import pytest

from actions.context.picked_from_list import intent_of_picked, picked
from actions.focus import Focus
from knowledge.queries import KnowledgeBase
from tests.actions.questions import occupation, question

AHIMA = ("organisation", "ahima", "AHIMA")
BILLING = occupation("biller", "billing")
LISTED = Focus(topic="ask_salary_threshold", listed=("bcsc", "cca", "ccs"))
NAMED = Focus(topic="ask_salary", recent=("cca", "cpb"))


@pytest.mark.parametrize(
    ("text", "name", "focus", "expected"),
    [
        ("which one is the billing one", BILLING, LISTED, ("bcsc",)),
        ("only from AHIMA", AHIMA, LISTED, ("cca", "ccs")),
        ("which of them is from AHIMA", AHIMA, NAMED, ("cca",)),
        ("the billing one", BILLING, NAMED, ("cpb",)),
    ],
)
def test_a_body_or_a_role_picks_from_what_was_told(
    knowledge: KnowledgeBase,
    text: str,
    name: tuple[str, str, str],
    focus: Focus,
    expected: tuple[str, ...],
) -> None:
    assert picked(question(text, "follow_up", name), focus, knowledge) == expected


@pytest.mark.parametrize(
    ("text", "names", "focus"),
    [
        ("what does AHIMA do", [AHIMA], LISTED),
        ("is that for billing only", [BILLING], LISTED),
        ("only the AHIMA billing ones", [AHIMA, BILLING], LISTED),
        ("only those of AHIMA above 50k", [AHIMA, ("amount", "50000")], LISTED),
        ("only for billing", [BILLING], Focus(topic="ask_remote", listed=("bcsc", "cca"))),
        ("only for billing", [BILLING], Focus(topic="ask_certifications")),
    ],
)
def test_nothing_is_picked_by_other_words_or_from_another_topic(
    knowledge: KnowledgeBase, text: str, names: list[tuple[str, str]], focus: Focus
) -> None:
    assert picked(question(text, "follow_up", *names), focus, knowledge) == ()


def test_what_is_told_of_them_goes_by_what_picked_them() -> None:
    by_body = question("only from AHIMA", "follow_up", AHIMA)
    by_role = question("only the billing ones", "follow_up", BILLING)
    assert intent_of_picked(by_body, ("cca", "ccs")) == "ask_certification_provider"
    assert intent_of_picked(by_role, ("bcsc",)) == "ask_certification"
    assert intent_of_picked(by_role, ("bcsc", "cpb")) == "ask_salary_ranking"
