"""A question of a new subject that is put like a follow-up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.context.bare_reading import with_its_own_subject
from actions.focus import Focus
from actions.question import Question
from tests.actions.questions import question

PAY = Focus(topic="ask_salary")
HOURS = question("hours", "ask_working_hours", confidence=0.9)


def asked(bare: Question | None, joined: Question | None = None) -> Question:
    return replace(question("and hours?", "follow_up"), bare=bare, joined=joined)


def test_what_is_sure_by_itself_is_asked_in_the_visitors_words() -> None:
    own = with_its_own_subject(asked(HOURS, joined=question("pay. and hours?", "ask_salary")), PAY)
    assert (own.intent, own.text, own.joined) == ("ask_working_hours", "and hours?", None)


@pytest.mark.parametrize(
    ("confidence", "fit", "expected"),
    [(0.7, 0.0, "ask_working_hours"), (0.5, 0.7, "ask_working_hours"), (0.5, 0.3, "follow_up")],
)
def test_it_has_to_be_likely_or_fit_a_statement(
    confidence: float, fit: float, expected: str
) -> None:
    bare = replace(HOURS, confidence=confidence, statements=(("some", fit),))
    assert with_its_own_subject(asked(bare), PAY).intent == expected


def test_a_subject_that_is_strange_to_the_article_is_not_the_topic() -> None:
    strange = question("taxes", "out_of_scope", confidence=0.95)
    assert with_its_own_subject(asked(strange), PAY).intent == "nlu_fallback"
    unsure = question("others", "out_of_scope", confidence=0.5)
    assert with_its_own_subject(asked(unsure), PAY).intent == "follow_up"


def test_what_is_understood_with_what_was_said_before_stays_a_follow_up() -> None:
    together = question("pay. and beginners?", "ask_starting_pay", confidence=0.9)
    assert with_its_own_subject(asked(HOURS, joined=together), PAY).intent == "follow_up"
    again = replace(together, intent="ask_salary")
    assert with_its_own_subject(asked(HOURS, joined=again), PAY).intent == "ask_working_hours"


def test_two_readings_that_share_what_is_likely_are_enough() -> None:
    shared = [("ask_training_content", 0.38), ("ask_programs", 0.32)]
    bare = question("the training", "ask_training_content", confidence=0.38, ranking=shared)
    assert with_its_own_subject(asked(bare), PAY).intent == "ask_training_content"


def test_a_word_of_the_talk_is_no_subject() -> None:
    more = question("more", "ask_more", confidence=0.99)
    assert with_its_own_subject(asked(more), PAY).intent == "follow_up"
    assert with_its_own_subject(asked(None), PAY).intent == "follow_up"
