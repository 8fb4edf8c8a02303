"""Pays side by side."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actions.answers.pay.comparison import more_a_year, more_by_period, side_by_side
from knowledge.queries import KnowledgeBase
from tests.actions.answers.pay.conftest import Asking


def test_a_gap_is_told_in_dollars_and_percent_with_its_formula() -> None:
    told = more_a_year(Decimal(60_000), Decimal(50_000), " than that")
    assert told == "$10,000 a year more than that ($60,000 − $50,000), or 20.0% more"


def test_a_gap_is_told_by_the_period_that_is_asked_for(asking: Asking) -> None:
    request = asking("how much more a month or a week")
    assert more_by_period(request, Decimal(5_200)) == [
        "That is about $433.33 a month more ($5,200 ÷ 12 months).",
        "That is about $100 a week more ($5,200 ÷ 52 weeks).",
    ]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("does the CPB pay more than the CPC", "No. The Certified Professional Coder (CPC)"),
        ("does the CPB pay less than the CPC", "Yes. The Certified Professional Coder (CPC)"),
        ("CPB or CPC, which pays more", "The Certified Professional Coder (CPC) pays more"),
    ],
)
def test_the_first_that_is_named_is_what_a_yes_is_about(
    asking: Asking, knowledge: KnowledgeBase, text: str, opening: str
) -> None:
    figures = [f for key in ("cpb", "cpc") if (f := knowledge.salary_of(key))]
    assert side_by_side(asking(text), figures).text.startswith(opening)


def test_pays_that_are_equal_have_no_gap(asking: Asking, knowledge: KnowledgeBase) -> None:
    figure = knowledge.salary_of("cpc")
    assert figure is not None
    told = side_by_side(asking("by how much"), [figure, figure]).text
    assert "pay the same on average: $58,895" in told
