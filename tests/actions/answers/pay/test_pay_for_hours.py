"""What hours come to, against results worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating

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
    ],
)
def test_hours_that_are_not_paid_for_are_not_calculated(
    calculated: Calculating, text: str, intent: str
) -> None:
    assert calculated(text, intent) is None


def test_the_usual_week_only_says_how_to_convert(calculated: Calculating) -> None:
    text = "what does the CPC pay per hour at 40 hours a week"
    assert calculated(text, CONVERSION) is None


HOURLY, YEARLY = ("salary-average-usd-hour",), ("salary-average-usd-year",)


@pytest.mark.parametrize("figures", [HOURLY, YEARLY])
@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("times 40", ["a week of 40 hours comes to $938", "40 × $23.45"]),
        ("and times forty?", ["a week of 40 hours comes to $938"]),
        ("x 25", ["a week of 25 hours comes to $586.25"]),
        ("times 8", ["8 hours come to $187.60"]),
    ],
)
def test_so_many_times_after_the_average_are_hours_of_the_wage(
    worked_out: Working, text: str, shares: list[str], figures: tuple[str, ...]
) -> None:
    told = worked_out(text, "follow_up", figures=figures)
    assert [share for share in shares if share not in told] == []


@pytest.mark.parametrize(
    ("text", "product"),
    [("times two", "$97,560 a year"), ("times 100", "$4,878,000"), ("times 10 years", "$487,800")],
)
def test_what_can_be_no_hours_multiplies_the_yearly_average(
    worked_out: Working, text: str, product: str
) -> None:
    told = worked_out(text, "follow_up", confidence=0.3, figures=YEARLY)
    assert product in told
    assert "23.45" not in told


def test_so_many_times_a_certification_are_no_hours(worked_out: Working) -> None:
    told = worked_out("times 40", "follow_up", confidence=0.3, figures=("salary-cca",))
    assert "$1,741,920 a year" in told
