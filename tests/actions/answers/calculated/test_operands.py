"""The pays that a question calculates with."""

from __future__ import annotations

import pytest

from actions.answers.calculated.operands import (
    figures_of,
    operands_by_place,
    operands_in_focus,
    operands_of,
    placed,
    ranked,
    yearly_operands,
)
from knowledge.queries import KnowledgeBase
from tests.actions.answers.calculated.conftest import Asking


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
    assert [o.value for o in yearly_operands(asking(text), knowledge)] == values


def test_an_amount_of_the_article_is_its_figure(asking: Asking, knowledge: KnowledgeBase) -> None:
    known, other = yearly_operands(asking("70,000 or 71,000 dollars"), knowledge)
    assert known.figure is not None
    assert known.figure.key == "earning-multiple-usd-year"
    assert (other.figure, other.shown) == (None, "$71,000")
    assert figures_of([known, other]) == [known.figure]


def test_what_was_told_last_is_used_when_a_question_names_nothing(
    asking: Asking, knowledge: KnowledgeBase
) -> None:
    bare = asking("double it", figures=("salary-cpb", "remote-share-percent"))
    assert [o.value for o in operands_of(bare, knowledge)] == [56981]
    own = asking("double the CPC", figures=("salary-cpb",))
    assert [o.value for o in operands_of(own, knowledge)] == [58895]


def test_both_means_the_two_named_last(asking: Asking, knowledge: KnowledgeBase) -> None:
    both = asking("both of them", figures=("salary-cpb",), recent=("coc", "crc", "cca"))
    assert [o.value for o in operands_in_focus(both, knowledge)] == [64192, 64267]


@pytest.mark.parametrize(
    ("text", "listed", "values"),
    [
        ("between 1 and 3", ("cca", "ccs", "cpc"), [43548, 58895]),
        ("between the second and the third", ("cca", "ccs", "cpc"), [55763, 58895]),
        ("between 1 and 4", ("cca", "ccs", "cpc"), []),
        ("between 1 and 2", (), [74000, 72304]),
        ("between 1, 2 and 3", ("cca", "ccs", "cpc"), []),
        ("between $1 and $2", ("cca", "ccs"), []),
        ("between 10% and 20%", (), []),
    ],
)
def test_two_places_mean_two_pays(
    asking: Asking, knowledge: KnowledgeBase, text: str, listed: tuple[str, ...], values: list[int]
) -> None:
    request = asking(text, "ask_remote", listed=listed)
    assert [o.value for o in operands_by_place(request, knowledge)] == values


def test_the_ranking_is_that_of_the_role_or_body_asked_about(
    asking: Asking, knowledge: KnowledgeBase
) -> None:
    billing = ranked(asking("billing certs"), knowledge)
    assert [f.value for f in billing] == [56981, 56290, 53000, 44629]
    ahima = ranked(asking("AHIMA certs"), knowledge)
    assert [f.value for f in ahima] == [74000, 55763, 43548]


def test_a_name_stands_where_the_text_has_it(asking: Asking) -> None:
    found = placed(asking("the CPC, the CPC-P and the CPC").question)
    assert [(at, m.value) for at, m in found] == [(4, "cpc"), (13, "cpc-p"), (27, "cpc")]
