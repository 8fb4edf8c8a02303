"""How many certifications there are, by role and by organisation."""

from __future__ import annotations

import pytest

from actions.focus import Focus
from tests.actions.conftest import Answering
from tests.actions.questions import occupation, question

AAPC = ("organisation", "aapc", "AAPC")
AHIMA = ("organisation", "ahima", "AHIMA")


@pytest.mark.parametrize(
    ("names", "number"),
    [
        ((), "16"),
        ((occupation("biller"),), "4"),
        ((occupation("coder"),), "12"),
        ((AAPC,), "9"),
    ],
)
def test_counting(answer: Answering, names: tuple[tuple[str, str, str], ...], number: str) -> None:
    text = answer(question("how many", "ask_certification_count", *names)).text
    assert f" {number} " in text.splitlines()[0]


def test_of_two_organisations_each_is_counted(answer: Answering) -> None:
    text = answer(question("how many each", "ask_certification_count", AAPC, AHIMA)).text
    assert "(AAPC): 9" in text
    assert "(AHIMA): 3" in text


def test_the_organisations_themselves_are_counted(answer: Answering) -> None:
    text = answer(question("how many bodies certify", "ask_certification_count")).text
    assert "the 16 certifications" in text
    assert ": 6." in text.splitlines()[0]
    assert "(AAPC): 9" in text


def test_the_organisations_of_a_role_are_counted(answer: Answering) -> None:
    asked = question("how many bodies for billers", "ask_certification_count", occupation("biller"))
    text = answer(asked).text
    assert "the 4 medical billing certifications" in text
    assert ": 3." in text.splitlines()[0]
    assert "AHIMA" not in text.splitlines()[1:][0]


def test_who_offers_most_is_answered_by_organisation(answer: Answering) -> None:
    asked = question("who offers the most", "ask_certification_count", ("comparison", "highest"))
    assert "(AAPC): 9" in answer(asked).text


@pytest.mark.parametrize(
    ("text", "listed"),
    [("and how many are those?", True), ("how many are there", False), ("how many of those", True)],
)
def test_those_of_the_last_list_are_counted(answer: Answering, text: str, listed: bool) -> None:
    focus = Focus(topic="ask_salary_threshold", listed=("cpc", "coc", "cic"))
    told = answer(question(text, "ask_certification_count"), focus).text
    assert told.startswith("Those are 3 certifications") is listed
