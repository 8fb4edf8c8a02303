"""What is asked about pay after something was told."""

from __future__ import annotations

import pytest

from actions.context.after import Situation, asked_after
from actions.focus import Focus
from tests.actions.questions import certification, question

ONE = Focus(topic="ask_salary", certifications=("cpc",), recent=("cpc",))
TWO = Focus(topic="ask_certification", certifications=("ccs",), recent=("ccs", "cpc"))
LIST = Focus(topic="ask_certifications", listed=("cpb", "cmrs", "bcsc"))


@pytest.mark.parametrize(
    ("text", "intent", "compared", "focus", "expected"),
    [
        ("by how much", "follow_up", (), Focus(topic="ask_outlook"), "ask_outlook"),
        ("by how much", "follow_up", (), ONE, None),
        ("difference?", "ask_difference", (), TWO, "ask_salary_difference"),
        ("difference?", "ask_difference", (), ONE, None),
        ("is there anything that pays more", "ask_salary", ("difference",), ONE, "ask_salary_threshold"),
        ("is there anything that pays more", "ask_salary", ("difference",), LIST, None),
        ("how much more does it pay", "ask_salary", ("difference",), TWO, "ask_salary_difference"),
        ("so it's lower?", "ask_salary", (), TWO, "ask_salary_difference"),
        ("is that above average", "ask_salary", ("above", "average"), ONE, "ask_salary_difference"),
        ("the best of those", "ask_salary", ("highest",), LIST, "ask_salary_ranking"),
        ("the best of all", "ask_salary", ("highest",), LIST, None),
    ],
)  # fmt: skip
def test_what_was_told_decides_what_is_compared(
    text: str, intent: str, compared: tuple[str, ...], focus: Focus, expected: str | None
) -> None:
    asked = question(text, intent, *(("comparison", c) for c in compared))
    assert asked_after(Situation(asked, focus)) == expected


def test_the_certification_that_was_named_is_asked_for_its_pay() -> None:
    asked = question("what does the certification pay then", "ask_certification_benefit")
    assert asked_after(Situation(asked, ONE)) == "ask_salary"
    assert asked_after(Situation(asked, TWO)) == "ask_salary"
    assert asked_after(Situation(asked, LIST)) is None


def test_somebody_who_has_both_is_asked_for_the_pay_of_the_pair() -> None:
    asked = question("and if i have both", "ask_first_certification")
    assert asked_after(Situation(asked, ONE, ("cpc-cpb",))) == "ask_salary"
    named = question("which one first, have both", "ask_x", certification("cpc"))
    assert asked_after(Situation(named, Focus(topic="ask_exam"), ("cpc",))) is None


def test_anything_is_better_paid_only_where_more_is_asked_for() -> None:
    assert asked_after(Situation(question("is there anything else", "ask_x"), ONE)) is None


@pytest.mark.parametrize(
    ("focus", "period", "expected"),
    [
        (ONE, ("period", "week"), "ask_salary_conversion"),
        (ONE, ("place", "Ohio"), None),
        (Focus(topic="ask_remote"), ("period", "week"), None),
    ],
)
def test_a_period_after_a_pay_asks_for_it_not_for_hours(
    focus: Focus, period: tuple[str, str], expected: str | None
) -> None:
    ranking = [("ask_working_hours", 0.6), ("ask_salary_conversion", 0.3)]
    asked = question("so per week full time", "ask_working_hours", period, ranking=ranking)
    assert asked_after(Situation(asked, focus)) == expected


@pytest.mark.parametrize(
    ("text", "focus", "expected"),
    [
        ("and how much is it?", ONE, "ask_salary"),
        ("how much is the exam", ONE, None),
        ("and how much is it?", TWO, None),
    ],
)
def test_how_much_it_is_after_a_pay_asks_for_no_fee(
    text: str, focus: Focus, expected: str | None
) -> None:
    assert asked_after(Situation(question(text, "ask_cost"), focus)) == expected


@pytest.mark.parametrize(
    ("period", "topic", "expected"),
    [
        ("year", "ask_salary_source", "ask_salary"),
        ("month", "ask_salary_source", None),
        ("year", "ask_shortage", None),
    ],
)
def test_per_year_after_the_source_of_a_pay_asks_for_the_pay(
    period: str, topic: str, expected: str | None
) -> None:
    asked = question("and per year?", "follow_up", ("period", period))
    assert asked_after(Situation(asked, Focus(topic=topic))) == expected
