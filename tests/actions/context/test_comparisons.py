"""Whether a question compares, and what."""

from __future__ import annotations

import pytest

from actions.context.comparisons import (
    asks_how_much_more,
    compared_pay,
    compares_roles,
    compares_with_focus,
    likens_to_focus,
    weighs_against_the_average,
    with_focus,
)
from actions.focus import Focus
from tests.actions.questions import occupation, question

ONE = Focus(certifications=("cpc",), recent=("cpc",))


@pytest.mark.parametrize(
    ("text", "compared", "expected"),
    [
        ("compared with the CCS", "difference", True),
        ("does it pay more than the CCS", "above", True),
        ("does the CCS pay more than average", "above", False),
        ("what does the CCS pay", "average", False),
    ],
)
def test_another_certification_is_held_against_the_one_in_focus(
    text: str, compared: str, expected: bool
) -> None:
    asked = question(text, "ask_salary", ("comparison", compared))
    assert compares_with_focus(asked, ("ccs",), ONE) == expected


def test_a_certification_is_not_compared_with_itself() -> None:
    asked = question("the difference", "ask_salary", ("comparison", "difference"))
    assert not compares_with_focus(asked, ("cpc",), ONE)


def test_two_roles_or_a_comparison_make_a_question_about_roles() -> None:
    two = question("coders or billers", "ask_salary", occupation("coder"), occupation("biller"))
    assert compares_roles(two)
    assert compares_roles(question("who earns most", "ask_salary", ("comparison", "highest")))
    assert not compares_roles(question("biller pay", "ask_salary", occupation("biller")))


@pytest.mark.parametrize(
    ("text", "comparisons", "focus", "expected"),
    [
        ("best and worst", ("highest", "lowest"), Focus(), "ask_salary_ranking"),
        ("by how much", (), Focus(recent=("cpc", "ccs")), "ask_salary_difference"),
        ("more than that", ("above",), ONE, "ask_salary_difference"),
        ("which one", (), Focus(), "ask_role_pay_comparison"),
        ("how much", (), Focus(), "ask_salary"),
    ],
)
def test_a_difference_in_pay_is_of_what_there_is_to_compare(
    text: str, comparisons: tuple[str, ...], focus: Focus, expected: str
) -> None:
    asked = question(text, "ask_salary_difference", *(("comparison", c) for c in comparisons))
    assert compared_pay(asked, focus) == expected


@pytest.mark.parametrize(
    ("text", "recent", "topic", "expected"),
    [
        ("how much more does it pay", ("ccs", "cpc"), "ask_certification", True),
        ("how much more does it pay", ("ccs",), "ask_certification", False),
        ("how much more do coders get", ("ccs", "cpc"), "ask_certification", False),
        ("how much more does it pay", ("ccs", "cpc"), "ask_duties", False),
    ],
)
def test_how_much_more_is_asked_of_the_last_two(
    text: str, recent: tuple[str, ...], topic: str, expected: bool
) -> None:
    asked = question(text, "ask_salary", ("comparison", "difference"))
    assert asks_how_much_more(asked, Focus(topic=topic, recent=recent)) is expected


@pytest.mark.parametrize(
    ("compared", "text", "expected"),
    [
        (("below", "average"), "that is less than the average", True),
        (("below",), "that is less than 50k", False),
        (("below", "average"), "which ones are below average", False),
    ],
)
def test_one_certification_is_weighed_against_the_average(
    compared: tuple[str, ...], text: str, expected: bool
) -> None:
    asked = question(text, "ask_salary_average", *(("comparison", c) for c in compared))
    assert weighs_against_the_average(asked, ONE) is expected


def test_of_a_pair_the_one_that_is_named_is_held_against_the_other() -> None:
    pair = Focus(certifications=("cpc", "ccs"))
    asked = question("the CCS is how much better", "ask_salary", ("comparison", "difference"))
    assert compares_with_focus(asked, ("ccs",), pair)
    assert with_focus(("ccs",), pair) == ("ccs", "cpc")
    assert with_focus(("coc",), pair) == ("coc",)
    assert with_focus(("ccs",), ONE) == ("cpc", "ccs")


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("is it the same as the CCS", ("ccs",), True),
        ("is it the same as the CPC", ("cpc",), False),
        ("what is the CCS", ("ccs",), False),
    ],
)
def test_what_is_in_focus_is_likened_to_another(
    text: str, named: tuple[str, ...], expected: bool
) -> None:
    assert likens_to_focus(question(text, "ask_certification"), named, ONE) is expected
