"""An increase in percent of what it was added to, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

from tests.actions.answers.pay.conftest import Calculating

Working = Callable[..., str]
DIFFERENCE = "ask_salary_difference"


def test_an_increase_is_held_against_what_it_was_added_to(worked_out: Working) -> None:
    told = worked_out("is the increase of 11,000 a raise of how much on 70,000 dollars", DIFFERENCE)
    assert "18.6%" in told
    assert "$11,000 ÷ $59,000" in told


def test_the_pay_before_an_increase_is_worked_out(worked_out: Working) -> None:
    told = worked_out("a certificate adds 11,000 and makes it 58,055, what was it before")
    assert "$47,055" in told


def test_where_nothing_is_added_nothing_was_before(calculated: Calculating) -> None:
    assert calculated("coders who started with the CPC instead of the CCS") is None
