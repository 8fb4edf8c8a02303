"""A question of a new subject is read without the words that lead in."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActiveLoop

import bot  # noqa: F401 - lets rasa be imported
from bot.runtime.rasa_platform.bare_text import bare_text
from bot.runtime.store.tracker import ConversationTracker

FOLLOWS = ("follow_up", 0.9)


def parsed(text: str, intent: tuple[str, float] = FOLLOWS, **read: Any) -> dict[str, Any]:
    """What the pipeline makes of a message of one question."""
    question = {"text": text, "intent": {"name": intent[0], "confidence": intent[1]}, **read}
    return {**question, "questions": [question]}


@pytest.fixture
def tracker() -> ConversationTracker:
    return ConversationTracker("ana", Domain.empty().slots)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("and vacation days?", "vacation days?"),
        ("ok so what about the dress code", "the dress code"),
        ("great, and parking?", "parking?"),
        ("and the outlook for them?", "the outlook?"),
        ("no sorry i wanted to ask about exams, not fees", "exams"),
    ],
)
def test_what_ties_it_to_the_talk_is_left_out(
    tracker: ConversationTracker, text: str, bare: str
) -> None:
    assert bare_text(parsed(text), tracker) == bare


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("vacation days?", FOLLOWS),
        ("and vacation days?", ("ask_working_hours", 0.9)),
        ("and that one?", FOLLOWS),
        ("and in a hospital?", FOLLOWS),
        ("and then of course the rest of it all", FOLLOWS),
        ("and", FOLLOWS),
    ],
)
def test_what_is_clear_leans_back_or_is_long_is_left_as_it_is(
    tracker: ConversationTracker, text: str, intent: tuple[str, float]
) -> None:
    assert bare_text(parsed(text, intent), tracker) is None


def test_what_names_something_follows_rules_of_its_own(tracker: ConversationTracker) -> None:
    named = [{"entity": "occupation", "value": "coder", "text": "coders"}]
    assert bare_text(parsed("and coders?", entities=named), tracker) is None


def test_inside_a_form_nothing_is_read_twice(tracker: ConversationTracker) -> None:
    tracker.update(ActiveLoop("enrollment_form"))
    assert bare_text(parsed("and vacation days?"), tracker) is None


def test_a_place_of_the_talk_is_left_out_with_the_words_around_it(
    tracker: ConversationTracker,
) -> None:
    ordinal = {"entity": "ordinal", "value": "1", "text": "first"}
    asked = parsed("and skills for the first one?", entities=[ordinal])
    assert bare_text(asked, tracker) == "skills?"
