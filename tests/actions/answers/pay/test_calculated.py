"""Which calculation a question is given, and that most questions are given none."""

from __future__ import annotations

import pytest

from tests.actions.answers.pay.conftest import Calculating


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("CPC minus CPB", "ask_salary_difference"),
        ("how many hours for 60k", "ask_salary_conversion"),
        ("what is 70k a month", "ask_salary_conversion"),
        ("twice the CCA", "ask_salary_average"),
        ("closest to 60k", "ask_salary_ranking"),
    ],
)
def test_a_result_is_on_a_topic_of_pay(calculated: Calculating, text: str, topic: str) -> None:
    given = calculated(text)
    assert given is not None
    assert given.topic == topic
    assert given.sources
    assert "not a promise" in given.text


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ccs or the ccs-p, what sets them apart", "ask_difference"),
        ("whats 12 times 12", "nlu_fallback"),
        ("whats 12 times 12", "follow_up"),
        ("which cert should a total newbie take first", "ask_first_certification"),
        ("do you get a raise after 5 years", "ask_salary"),
        ("how many hours does a coder work", "ask_schedule"),
        ("what percent of people pass the exam", "ask_exam"),
        ("the difference between the CPC and the CPB", "ask_salary_difference"),
        ("what does the CPC pay", "ask_salary"),
        ("is billing harder than coding", "ask_difference"),
        ("can i do it in half a year", "ask_training_time"),
        ("what does a coder do in a week", "ask_duties"),
        ("hello", "greet"),
    ],
)
def test_what_needs_no_calculation_gets_none(
    calculated: Calculating, text: str, intent: str
) -> None:
    assert calculated(text, intent) is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("whats 12 times 12", "nlu_fallback"),
        ("which cert should a total newbie take first", "ask_first_certification"),
        ("do you get a raise after 5 years", "ask_salary"),
        ("how many hours does a coder work", "ask_schedule"),
        ("what percent of people pass the exam", "ask_exam"),
    ],
)
def test_nor_does_it_after_a_pay_was_told(calculated: Calculating, text: str, intent: str) -> None:
    figures, topic = ("salary-cpc",), "ask_salary"
    assert calculated(text, intent, topic=topic, certifications=("cpc",), figures=figures) is None
