"""Two certifications held together."""

from __future__ import annotations

import pytest

from actions.context.combinations import combined
from actions.focus import Focus
from knowledge.queries import KnowledgeBase
from tests.actions.questions import certification, question

BOTH = ("cpc", "cpb")
NAMES = (certification("cpc"), certification("cpb"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what do the CPC and the CPB bring together", ("cpc-cpb",)),
        ("the CPC plus the CPB", ("cpc-cpb",)),
        ("what do I earn with both, the CPC and the CPB", ("cpc-cpb",)),
        ("not the CPC or the CPB by itself but both combined", ("cpc-cpb",)),
        ("do the CPC and the CPB together pay more than just the CPB", ("cpc-cpb", "cpb")),
        ("is both CPC and CPB worth more vs only the CPC", ("cpc-cpb", "cpc")),
        ("the CPC and the CPB", BOTH),
        ("both pay well, but the CPC or the CPB", BOTH),
        ("what is the mean of both, CPC and CPB", BOTH),
        ("the gap between both, CPC and CPB", BOTH),
    ],
)
def test_a_pair_stands_for_two_that_are_held_together(
    knowledge: KnowledgeBase, text: str, expected: tuple[str, ...]
) -> None:
    assert combined(BOTH, question(text, "ask_salary", *NAMES), Focus(), knowledge) == expected


def test_the_order_of_the_two_does_not_matter(knowledge: KnowledgeBase) -> None:
    asked = question("the CPB plus the CPC", "ask_salary", *reversed(NAMES))
    assert combined(("cpb", "cpc"), asked, Focus(), knowledge) == ("cpc-cpb",)


@pytest.mark.parametrize("named", [("cpc", "coc"), ("cpc", "cpb", "coc"), ("cpc",), ()])
def test_what_the_article_has_no_figure_for_stays_as_it_is(
    knowledge: KnowledgeBase, named: tuple[str, ...]
) -> None:
    asked = question("all of it together", "ask_salary")
    assert combined(named, asked, Focus(), knowledge) == named


@pytest.mark.parametrize(
    ("text", "focus", "expected"),
    [
        ("together with the CPB", ("cpc",), ("cpc-cpb",)),
        ("and the CPB on top", ("cpc",), ("cpc-cpb",)),
        ("and the CPB", ("cpc",), ("cpb",)),
        ("together with the CPB", ("cca",), ("cpb",)),
        ("together with the CPB", ("cpc", "coc"), ("cpb",)),
        ("together with the CPB", (), ("cpb",)),
    ],
)
def test_one_is_added_to_the_one_in_focus(
    knowledge: KnowledgeBase, text: str, focus: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    asked = question(text, "ask_salary", certification("cpb"))
    assert combined(("cpb",), asked, Focus(certifications=focus), knowledge) == expected
