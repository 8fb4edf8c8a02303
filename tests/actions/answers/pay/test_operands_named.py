"""The pays that a question names."""

from __future__ import annotations

import pytest

from actions.answers.pay.operands import figures_of
from actions.answers.pay.operands_named import operands_named, placed
from knowledge.queries import KnowledgeBase
from tests.actions.answers.pay.conftest import Asking


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the CCS and the CPC", [55763, 58895]),
        ("the CPC and the CPC again", [58895]),
        ("60k against the CPC", [60000, 58895]),
        ("not the CPC, the CCS and the CCA", [55763, 43548]),
        ("the best and the worst", [74000, 43548]),
        ("the lowest and the highest", [43548, 74000]),
        ("the best billing and the best coding cert", [56981, 74000]),
        ("the best against the national average", [74000, 48780]),
        ("the CPC and the BLS figure", [58895, 48780]),
        ("the best of the two", []),
        ("how is the work", []),
    ],
)
def test_the_pays_of_a_question_in_its_order(
    asking: Asking, knowledge: KnowledgeBase, text: str, values: list[int]
) -> None:
    assert [o.value for o in operands_named(asking(text), knowledge)] == values


def test_an_amount_of_the_article_is_its_figure(asking: Asking, knowledge: KnowledgeBase) -> None:
    known, other = operands_named(asking("70,000 or 71,000 dollars"), knowledge)
    assert known.figure is not None
    assert known.figure.key == "earning-multiple-usd-year"
    assert (other.figure, other.shown) == (None, "$71,000")
    assert figures_of([known, other]) == [known.figure]


def test_a_name_stands_where_the_text_has_it(asking: Asking) -> None:
    found = placed(asking("the CPC, the CPC-P and the CPC").question)
    assert [(at, m.value) for at, m in found] == [(4, "cpc"), (13, "cpc-p"), (27, "cpc")]
