"""What the questions for name and program accept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.enrollment.form.fields import read_name, read_program
from actions.enrollment.form.state import FormState
from tests.actions.enrollment.form.readings import FILLED, reading, state_at

AT_PROGRAM = state_at("program", **{k: FILLED[k] for k in ("name", "contact_method", "email")})


def taken(text: str, **nlu: object) -> dict[str, str] | None:
    result = read_name(reading(text, state_at("name"), **nlu))
    return result.state.values if result else None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("i'm Ana Lopez", {"name": "Ana Lopez"}),
        (
            "Ana Lopez, ana@example.com",
            {"name": "Ana Lopez", "email": "ana@example.com", "contact_method": "email"},
        ),
        (
            "Ana Lopez, my e-mail is ana@example.com and my number 212-555-0177",
            {
                "name": "Ana Lopez",
                "email": "ana@example.com",
                "phone": "+12125550177",
                "contact_method": "both",
            },
        ),
    ],
)
def test_a_name_is_taken_with_what_stands_beside_it(text: str, values: dict[str, str]) -> None:
    assert taken(text) == values


@pytest.mark.parametrize("text", ["yes", "no thanks", "help", "hello", "medical coding", "repeat"])
def test_what_is_no_name(text: str) -> None:
    assert taken(text) is None


def test_a_word_that_nlu_is_sure_to_be_a_question_is_no_name() -> None:
    sure = {"intent": "ask_salary", "confidence": 0.95, "mentions": ["certification"]}
    assert taken("Cpc Salary", **sure) is None
    assert taken("my name is Cpc Salary", **sure) == {"name": "Cpc Salary"}


def test_an_address_alone_is_kept_and_the_name_asked_for() -> None:
    result = read_name(reading("ana@example.com", state_at("name")))
    assert result is not None
    assert (result.state.field, result.state.values) == ("name", {})
    assert result.state.offered == {"email": "ana@example.com"}


@pytest.mark.parametrize(
    ("text", "program"), [("coding", "coding"), ("both please", "both"), ("either", "both")]
)
def test_a_program_is_taken(text: str, program: str) -> None:
    result = read_program(reading(text, AT_PROGRAM))
    assert result is not None
    assert (result.state.values["program"], result.state.field) == (program, "consent")


def test_a_question_about_a_program_does_not_choose_it() -> None:
    assert read_program(reading("how hard is coding for a nurse?", AT_PROGRAM)) is None


def test_who_cannot_decide_twice_leaves_it_open() -> None:
    assert read_program(reading("not sure", AT_PROGRAM)) is None
    result = read_program(reading("not sure", replace(AT_PROGRAM, failures=1)))
    assert result is not None
    state: FormState = result.state
    assert (state.left, state.field) == (("program",), "consent")
