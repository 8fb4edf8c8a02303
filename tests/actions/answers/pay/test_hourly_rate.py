"""The hourly pay that hours are paid at."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actions.answers.pay.hourly_rate import hourly_rate
from knowledge.queries import KnowledgeBase
from tests.actions.answers.pay.conftest import Asking


@pytest.mark.parametrize(
    ("text", "figures", "value"),
    [
        ("for ten hours", (), "23.45"),
        ("for ten hours", ("salary-average-usd-year",), "23.45"),
        ("for ten hours", ("salary-cca", "salary-ccs"), "23.45"),
        ("for ten hours", ("salary-cca",), "20.94"),
        ("for ten hours with a CPC", ("salary-cca",), "28.31"),
    ],
)
def test_one_certification_sets_the_rate_else_the_average(
    asking: Asking, knowledge: KnowledgeBase, text: str, figures: tuple[str, ...], value: str
) -> None:
    rate = hourly_rate(asking(text, figures=figures), knowledge)
    assert rate is not None
    assert rate.value.quantize(Decimal("0.01")) == Decimal(value)
    assert f"${value} an hour" in rate.name
