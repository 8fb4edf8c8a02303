"""The amounts that a question names."""

from __future__ import annotations

from decimal import Decimal

from actions.answers.pay.amounts import amounts_of
from tests.actions.conftest import Completing
from tests.actions.questions import question


def test_what_is_no_number_is_no_amount(completed: Completing) -> None:
    asked = question("", "ask_salary_threshold", ("amount", "a lot"), ("amount", "50000"))
    assert amounts_of(completed(asked)) == [Decimal(50000)]
