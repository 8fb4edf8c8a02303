"""Pay for hours and hours for pay, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.calculated.conftest import Calculating

Working = Callable[..., str]
CONVERSION = "ask_salary_conversion"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("pay for 25 hours a week", ["$586.25", "25 × $23.45", "a week of 25 hours comes"]),
        ("how much do i get for 10 hours", ["$234.50", "10 hours come"]),
        ("pay for twenty five hours", ["$586.25"]),
        ("what does the CPC pay for 30 hrs", ["$849.45", "30 × $28.31", "$58,895 a year ÷ 2,080"]),
        ("20 hours a week, how much in a year", ["$469", "$24,388", "52 such weeks"]),
        ("20 hours a week, how much in a month", ["$469", "$2,032.33", "÷ 12"]),
    ],
)
def test_hours_are_paid_at_the_hourly_average(
    worked_out: Working, text: str, shares: list[str]
) -> None:
    told = worked_out(text, CONVERSION)
    assert [share for share in shares if share not in told] == []


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("how many hours to earn 5000 dollars", ["213.2 hours", "$5,000 ÷ $23.45"]),
        ("how long do i work for $469", ["20.0 hours"]),
        ("how many hours at 23.45 until i have 1,000 dollars", ["42.6 hours"]),
    ],
)
def test_an_amount_takes_so_many_hours(worked_out: Working, text: str, shares: list[str]) -> None:
    told = worked_out(text, CONVERSION)
    assert [share for share in shares if share not in told] == []


def test_the_certification_told_last_sets_the_rate(worked_out: Working) -> None:
    told = worked_out("for 10 hours?", "follow_up", confidence=0.3, figures=("salary-ccs-p",))
    assert "$355.77" in told


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how many hours does a coder work", "ask_schedule"),
        ("do coders work 40 hours a week", "ask_schedule"),
        ("is the course 80 hours long", "ask_training_time"),
        ("pay for 0 hours", CONVERSION),
        ("pay for 5000 hours", CONVERSION),
        ("how long until i earn more", CONVERSION),
        ("how many hours between $1,000 and $2,000", CONVERSION),
    ],
)
def test_hours_that_are_not_paid_for_are_not_calculated(
    calculated: Calculating, text: str, intent: str
) -> None:
    assert calculated(text, intent) is None


def test_the_usual_week_only_says_how_to_convert(calculated: Calculating) -> None:
    text = "what does the CPC pay per hour at 40 hours a week"
    assert calculated(text, CONVERSION) is None


def test_times_so_many_after_the_hourly_average_are_hours(calculated: Calculating) -> None:
    told = calculated("times 40", "follow_up", figures=("salary-average-usd-hour",))
    assert told is not None
    assert "$938" in told.text
    yearly = calculated("times 40", "follow_up", figures=("salary-average-usd-year",))
    assert yearly is None or "$938" not in yearly.text
