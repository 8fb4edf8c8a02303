"""The mean of a group, against results worked out by hand."""

from __future__ import annotations

from tests.actions.conftest import Answering
from tests.actions.questions import question


def test_the_mean_of_a_group_shows_how_it_was_computed(answer: Answering) -> None:
    asked = question(
        "average of all AHIMA certs", "ask_salary_average", ("organisation", "ahima", "AHIMA")
    )
    text = answer(asked).text
    assert "$57,770" in text
    assert "$173,311" in text
    assert "÷ 3" in text


def test_the_mean_of_the_starred_rows_leaves_out_the_others(answer: Answering) -> None:
    text = answer(question("average of the starred ones", "ask_salary_average")).text
    assert "63,480" in text
    assert "CASCC" not in text
