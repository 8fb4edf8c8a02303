"""The lowest and the highest pay of a group."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating

RANKING = "ask_salary_ranking"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("what is the pay range of the billing certificates", ["4", "$44,629", "$56,981"]),
        ("from what to what do AHIMA certs pay", ["3", "$43,548", "$74,000"]),
        ("salary range for coders", ["12", "$43,548", "$74,000", "$48,780"]),
    ],
)
def test_a_range_names_both_ends(
    worked_out: Callable[..., str], text: str, shares: list[str]
) -> None:
    told = worked_out(text, RANKING)
    assert [share for share in shares if share not in told] == []


def test_of_certificates_the_average_of_the_field_is_not_told(
    worked_out: Callable[..., str],
) -> None:
    assert "48,780" not in worked_out("pay range of the billing certificates", RANKING)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("is there a wide range of tasks", "ask_duties"),
        ("the salary range of the CPC", "ask_salary"),
        ("what do coders earn", "ask_salary"),
        ("which certs range from 50k to 60k", RANKING),
    ],
)
def test_other_ranges_are_left_alone(calculated: Calculating, text: str, intent: str) -> None:
    assert calculated(text, intent) is None
