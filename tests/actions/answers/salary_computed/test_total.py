"""Averages added up, against results worked out by hand."""

from __future__ import annotations

from tests.actions.conftest import Answering
from tests.actions.questions import certification, occupation, question

SUM = ("comparison", "sum", "add up")


def test_two_that_are_named_are_added(answer: Answering) -> None:
    asked = question(
        "add up CCA and CCS", "ask_salary_average", certification("cca"), certification("ccs"), SUM
    )
    given = answer(asked)
    assert "$99,311" in given.text
    assert "$43,548 + $55,763" in given.text or "$55,763 + $43,548" in given.text
    assert given.listed == ("cca", "ccs")


def test_those_of_a_role_are_added(answer: Answering) -> None:
    asked = question("all biller ones", "ask_salary_average", occupation("biller"), SUM)
    text = answer(asked).text
    assert "$210,900" in text
    assert "among medical billing certifications" in text
