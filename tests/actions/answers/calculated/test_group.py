"""The pays that are taken together."""

from __future__ import annotations

import pytest

from actions.answers.calculated.group import group
from knowledge.queries import KnowledgeBase
from tests.actions.answers.calculated.conftest import Asking


@pytest.mark.parametrize(
    ("text", "values", "together"),
    [
        ("the CPC, and then the CPB", [58895, 56981], "both"),
        ("CPC, CCA and CCS", [58895, 43548, 55763], "the 3 pays"),
        ("the top 2 certs", [74000, 72304], "the 2 highest certification averages"),
        ("the 3 lowest certs", [53000, 44629, 43548], "the 3 lowest certification averages"),
        ("the AHIMA certs", [74000, 55763, 43548], "the 3 certification averages among AHIMA"),
        ("the CPC", [], ""),
        ("my days", [], ""),
    ],
)
def test_a_group_is_named_or_ranked_or_all_of_a_scope(
    asking: Asking, knowledge: KnowledgeBase, text: str, values: list[int], together: str
) -> None:
    pays, called = group(asking(text, "ask_salary_average"), knowledge)
    assert [p.value for p in pays] == values
    assert called.startswith(together)
    assert bool(called) == bool(together)


@pytest.mark.parametrize(("text", "count"), [("them", 2), ("all of it", 2), ("it", 0)])
def test_what_was_told_last_is_meant_by_words_for_several(
    asking: Asking, knowledge: KnowledgeBase, text: str, count: int
) -> None:
    request = asking(text, "follow_up", figures=("salary-cpc", "salary-cca"))
    assert len(group(request, knowledge)[0]) == count
