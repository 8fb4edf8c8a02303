"""How a result is shown."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actions.answers.calculated.result import TENTH, percent, result, rounded
from knowledge.queries import KnowledgeBase
from tests.actions.answers.calculated.conftest import Asking


@pytest.mark.parametrize(
    ("value", "to", "shown"), [("0.125", "0.01", "0.13"), ("2.25", "0.1", "2.3"), ("2.5", "1", "3")]
)
def test_halves_are_rounded_up(value: str, to: str, shown: str) -> None:
    assert str(rounded(Decimal(value), Decimal(to))) == shown


def test_a_percentage_has_one_decimal() -> None:
    assert percent(Decimal(1), Decimal(3)) == "33.3%"
    assert percent(Decimal(2), Decimal(1)) == "200.0%"
    assert Decimal("0.1") == TENTH


@pytest.mark.parametrize(
    ("keys", "charted"), [(("cpc", "cpb"), False), (("cpc", "cpb", "coc"), True)]
)
def test_a_chart_is_of_more_than_two_pays(
    asking: Asking, knowledge: KnowledgeBase, keys: tuple[str, ...], charted: bool
) -> None:
    figures = [f for key in keys if (f := knowledge.salary_of(key))]
    given = result(asking("pay"), [*figures, figures[0]], "So much.", "ask_salary_average")
    assert (given.chart is not None) == charted
    assert given.topic == "ask_salary_average"
    assert given.text.startswith("So much.")
    assert "Source" in given.text
    assert "not a promise" in given.text
