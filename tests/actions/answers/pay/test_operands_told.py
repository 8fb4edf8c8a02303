"""The pays that were told before a question."""

from __future__ import annotations

import pytest

from actions.answers.pay.operands_told import (
    certifications_told,
    of_all_told,
    operands_of,
    operands_told,
)
from knowledge.queries import KnowledgeBase
from tests.actions.answers.pay.conftest import Asking

THREE = ("cpc", "cic", "coc")


def test_what_was_told_last_is_used_when_a_question_names_nothing(
    asking: Asking, knowledge: KnowledgeBase
) -> None:
    bare = asking("double it", figures=("salary-cpb", "remote-share-percent"))
    assert [o.value for o in operands_of(bare, knowledge)] == [56981]
    own = asking("double the CPC", figures=("salary-cpb",))
    assert [o.value for o in operands_of(own, knowledge)] == [58895]


def test_both_means_the_two_named_last(asking: Asking, knowledge: KnowledgeBase) -> None:
    both = asking("both of them", figures=("salary-cpb",), recent=("coc", "crc", "cca"))
    assert [o.value for o in operands_told(both, knowledge)] == [64192, 64267]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("which of these is lowest", THREE),
        ("the best of those?", THREE),
        ("which of the three", THREE),
        ("and the mean of all three", THREE),
        ("which of these two is lowest", ()),
        ("both of them", ()),
        ("these AAPC ones", ()),
        ("which is lowest", ()),
        ("the 3 lowest certs", ()),
    ],
)
def test_more_than_two_that_were_told_are_meant_together(
    asking: Asking, knowledge: KnowledgeBase, text: str, told: tuple[str, ...]
) -> None:
    figures = tuple(f"salary-{key}" for key in THREE)
    request = asking(text, figures=figures, recent=("coc", "cic", "cpc"))
    assert certifications_told(request, knowledge) == told


@pytest.mark.parametrize("beside", [(), ("salary-average-usd-year",)])
def test_two_or_an_average_beside_them_are_not_meant_so(
    asking: Asking, knowledge: KnowledgeBase, beside: tuple[str, ...]
) -> None:
    request = asking("those", figures=("salary-cpc", "salary-cic", *beside))
    assert certifications_told(request, knowledge) == ()


def test_the_request_is_then_about_all_of_them(asking: Asking, knowledge: KnowledgeBase) -> None:
    figures = tuple(f"salary-{key}" for key in THREE)
    lent = asking("which of these is lowest", "ask_salary_ranking", figures=figures)
    assert of_all_told(lent, knowledge).certifications == THREE
    named = asking("is the CCS lower than these", figures=figures)
    assert of_all_told(named, knowledge) is named
