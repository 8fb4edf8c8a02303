"""Whether a question goes on with the topic of the conversation, and what it asks then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.context.continued import continued, goes_on
from actions.focus import Focus
from tests.actions.questions import occupation, question

DUTIES = Focus(topic="ask_duties")


def test_without_a_topic_nothing_goes_on() -> None:
    assert not goes_on(question("and then?", "follow_up"), Focus())
    assert goes_on(question("and then?", "follow_up"), DUTIES)


@pytest.mark.parametrize(
    ("text", "expected"), [("do billers do it too?", True), ("do billers write letters?", False)]
)
def test_what_is_asked_of_another_role_too_goes_on(text: str, expected: bool) -> None:
    asked = question(text, "ask_difference", occupation("biller", "billers"), confidence=0.9)
    assert goes_on(asked, DUTIES) is expected


@pytest.mark.parametrize(
    ("in_scope", "confidence", "expected"), [(0.3, 0.3, True), (0.9, 0.3, False), (0.3, 0.9, False)]
)
def test_a_word_that_points_back_goes_on_where_little_is_understood(
    in_scope: float, confidence: float, expected: bool
) -> None:
    asked = question("is that hard on them", "ask_why", confidence=confidence)
    assert goes_on(replace(asked, in_scope=in_scope), DUTIES) is expected


def test_a_number_is_counted_of_what_is_talked_about() -> None:
    counted = question("how many do", "ask_certification_count", confidence=0.9)
    assert goes_on(counted, Focus(topic="ask_remote"))
    assert not goes_on(counted, Focus(topic="ask_certifications"))


@pytest.mark.parametrize(
    ("topic", "certifications", "occupations", "expected"),
    [
        ("ask_duties", ("cpc",), (), "ask_certification"),
        ("ask_certification", (), ("biller",), "ask_certifications"),
        ("ask_salary_ranking", ("cpc",), (), "ask_salary"),
        ("ask_salary_difference", ("cpc", "ccs"), (), "ask_salary_difference"),
        ("ask_skills", (), ("biller",), "ask_skills"),
    ],
)
def test_a_topic_goes_on_as_it_may_be_asked_of_what_is_named(
    topic: str, certifications: tuple[str, ...], occupations: tuple[str, ...], expected: str
) -> None:
    asked = question("what about this", "follow_up")
    assert continued(asked, Focus(topic=topic), certifications, occupations) == expected


def test_who_says_so_asks_for_the_source_whatever_the_topic() -> None:
    sure = question("who says so", "ask_salary_source", confidence=0.95)
    assert not goes_on(sure, DUTIES)
    assert goes_on(replace(sure, intent="ask_why", confidence=0.95), DUTIES)
