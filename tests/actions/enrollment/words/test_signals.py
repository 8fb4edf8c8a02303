"""Whether a message is a question, and whether its author is under age."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.enrollment.words.signals import asks, has_intent, under_age, understood_question
from actions.question import Question
from tests.actions.enrollment.conftest import NOW


@pytest.mark.parametrize(
    "text",
    [
        "what is coding",
        "how long is it",
        "do i need a degree",
        "is it hard",
        "wfh?",
        "tell me about pay",
        "i have a question",
        "wait, can i do it from home",
        "and how much does a cpc make",
        "which one pays more",
    ],
)
def test_questions_are_told_with_and_without_their_mark(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text", ["Will Smith", "May Wong", "Ana Lopez", "coding", "yes", "stop", "Whatley"]
)
def test_what_is_no_question(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "im 16",
        "i am only 15",
        "i'm fifteen years old",
        "I just turned 17",
        "I'm a minor",
        "i'm under 18",
        "age 16",
        "17 years old",
        "im in 10th grade",
        "14yo",
        "I am not 18 yet",
        "hi im 16 and want to sign up",
        "i'm not an adult",
        "im 16, is that ok?",
        "my age is 13",
        "I won't be 18 until May",
        "i turn seventeen next month",
        "i'll turn 18 in march",
        "i was born in 2012",
        "my date of birth is 04/12/2011",
        "i'm still in high school, is that ok?",
        "im a freshman",
    ],
)
def test_minors_are_told_in_many_words(text: str) -> None:
    assert under_age(text, NOW)


@pytest.mark.parametrize(
    "text",
    [
        "im 18",
        "i am 50 years old",
        "i have 10 years experience",
        "im 16 weeks pregnant",
        "I'm 7 years into nursing",
        "212-555-0177",
        "call me at 5",
        "my son is 16",
        "i am 5 miles away",
        "16",
        "do you take 16 year olds?",
        "i'm 170",
        "i am 10 years in the field",
        "I'm 16% sure",
        "im 45",
        "suite 12",
        "I am 12th in line",
        "my daughter was born in 2012",
        "i was born in 1999",
        "i turned 18 in march",
        "i have a high school diploma",
    ],
)
def test_other_numbers_are_no_age(text: str) -> None:
    assert not under_age(text, NOW)


@pytest.mark.parametrize(
    ("intent", "confidence", "in_scope", "is_one"),
    [
        ("ask_salary", 0.7, 0.7, True),
        ("ask_salary", 0.9, 0.3, False),
        ("ask_salary", 0.5, 0.9, False),
        ("request_contact", 0.99, 0.99, False),
        ("out_of_scope", 0.99, 0.99, False),
    ],
)
def test_nlu_has_to_be_sure_of_a_question_that_is_answered(
    intent: str, confidence: float, in_scope: float, is_one: bool
) -> None:
    assert understood_question([Question("x", intent, confidence, in_scope)]) is is_one


def test_an_intent_counts_from_its_threshold() -> None:
    questions = [Question("x", "affirm", 0.85, 1.0)]
    assert has_intent(questions, "deny", "affirm")
    assert not has_intent(questions, "deny")
    assert not has_intent(questions, "affirm", threshold=0.9)


@given(st.text(max_size=200))
def test_any_text_can_be_asked_about(text: str) -> None:
    asks(text)
    under_age(text, NOW)
