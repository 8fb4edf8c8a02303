"""Numbers of dollars that are calculated with."""

from __future__ import annotations

from decimal import Decimal

from actions.answers.pay.operands import bare_amount, figures_of, operand, operands
from knowledge.queries import KnowledgeBase


def test_a_figure_is_called_by_whose_pay_it_is(knowledge: KnowledgeBase) -> None:
    figure = knowledge.salary_of("cpc")
    assert figure is not None
    pay = operand(figure)
    assert pay.shown == "the Certified Professional Coder (CPC) ($58,895 a year)"
    assert (pay.value, pay.certification) == (58895, "cpc")
    assert operands([figure]) == [pay]


def test_an_amount_is_called_by_its_number() -> None:
    amount = bare_amount(Decimal(71_000))
    assert (amount.shown, amount.certification) == ("$71,000", None)
    assert figures_of([amount]) == []
