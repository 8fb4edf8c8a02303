"""Certifications named by their rank."""

from __future__ import annotations

import pytest

from actions.context.names_by_rank import with_names_by_rank
from knowledge.queries import KnowledgeBase
from tests.actions.questions import occupation, question

AHIMA = ("organisation", "ahima", "AHIMA")


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("more than the best paid billing one", [occupation("biller", "billing")], ("cpb",)),
        ("less than the lowest paid AHIMA cert", [AHIMA], ("cca",)),
        ("more than the top certification", [], ("ccs-p",)),
        (
            "does the best billing cert beat the worst coding one",
            [occupation("biller", "billing"), occupation("coder", "coding")],
            ("cpb", "cca"),
        ),
    ],
)
def test_a_rank_names_a_certification_where_pays_are_compared(
    knowledge: KnowledgeBase,
    text: str,
    names: list[tuple[str, str, str]],
    expected: tuple[str, ...],
) -> None:
    found = with_names_by_rank(question(text, "ask_salary_ranking", *names), knowledge)
    assert found.values("certification") == expected
    assert not found.values("occupation")
    assert "best" not in found.text


def test_what_stands_outside_the_rank_still_narrows_the_question(knowledge: KnowledgeBase) -> None:
    asked = question(
        "which coding certs pay more than the best billing one",
        "ask_salary_threshold",
        occupation("coder", "coding"),
        occupation("biller", "billing"),
    )
    assert with_names_by_rank(asked, knowledge).values("occupation") == ("coder",)


@pytest.mark.parametrize(
    "text",
    ["what is the best certification", "more than the best friend one", "more than the best"],
)
def test_a_rank_that_is_compared_with_nothing_or_means_something_else_stays(
    knowledge: KnowledgeBase, text: str
) -> None:
    asked = question(text, "ask_salary_ranking")
    assert with_names_by_rank(asked, knowledge) == asked
