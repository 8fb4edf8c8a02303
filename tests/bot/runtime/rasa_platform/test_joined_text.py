"""A question that says too little is put after what was said before it."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActiveLoop, BotUttered, SlotSet, UserUttered

import bot  # noqa: F401 - lets rasa be imported
from bot.runtime.rasa_platform.joined_text import joined_text
from bot.runtime.store.tracker import ConversationTracker

CLEAR = ("ask_remote", 0.9)
UNCLEAR = ("nlu_fallback", 0.2)


def parsed(text: str, intent: tuple[str, float] = UNCLEAR, **read: Any) -> dict[str, Any]:
    """What the pipeline makes of a message of one question."""
    question = {"text": text, "intent": {"name": intent[0], "confidence": intent[1]}, **read}
    return {**question, "questions": [question]}


def after(*said: tuple[str, tuple[str, float]]) -> ConversationTracker:
    """A conversation in which this was said, with replies between."""
    tracker = ConversationTracker("ana", Domain.empty().slots)
    for text, intent in said:
        name = {"name": intent[0], "confidence": intent[1]}
        tracker.update(UserUttered(text, name, parse_data=parsed(text, intent)))  # type: ignore[arg-type]
        tracker.update(BotUttered("well"))
    return tracker


def test_it_stands_after_the_question_before_it() -> None:
    tracker = after(("what do coders do", CLEAR), ("can they work at home", CLEAR))
    assert joined_text(parsed("internal ones?"), tracker) == "can they work at home. internal ones?"


def test_an_unclear_question_before_it_takes_the_one_before_that_along() -> None:
    tracker = after(("is there an exam", CLEAR), ("the hard one", UNCLEAR))
    assert joined_text(parsed("online?"), tracker) == "is there an exam. the hard one. online?"


def test_no_more_than_two_questions_are_taken_along() -> None:
    tracker = after(("one", UNCLEAR), ("two", UNCLEAR), ("three", UNCLEAR))
    assert joined_text(parsed("four"), tracker) == "two. three. four"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("internal ones?", UNCLEAR),
        ("and that", ("follow_up", 0.99)),
        ("no the other", ("correct", 0.99)),
        ("but why", ("ask_why", 0.99)),
        ("and the exam", ("ask_exam", 0.4)),
    ],
)
def test_what_is_not_clear_by_itself_is_joined(text: str, intent: tuple[str, float]) -> None:
    tracker = after(("can coders work at home", CLEAR))
    assert joined_text(parsed(text, intent), tracker) == f"can coders work at home. {text}"


@pytest.mark.parametrize(
    ("text", "intent", "read"),
    [
        ("what does it cost", ("ask_cost", 0.95), {}),
        ("is there an exam", ("ask_exam", 0.6), {}),
        ("a b c d e f g h i j", UNCLEAR, {}),
        ("", UNCLEAR, {}),
    ],
)
def test_what_is_clear_or_long_stands_for_itself(
    text: str, intent: tuple[str, float], read: dict[str, Any]
) -> None:
    assert joined_text(parsed(text, intent, **read), after(("hello there", CLEAR))) is None


@pytest.mark.parametrize(
    ("intent", "in_scope", "entities", "leans"),
    [
        (("ask_exam", 0.7), 0.5, [], True),
        (("ask_exam", 0.8), 0.5, [], False),
        (("ask_exam", 0.7), 0.6, [], False),
        (("greet", 0.7), 0.5, [], False),
        (("ask_exam", 0.7), 0.5, [{"entity": "certification", "value": "cpc"}], False),
        (("ask_exam", 0.7), 0.5, [{"entity": "period", "value": "week"}], True),
    ],
)
def test_what_points_back_is_joined_where_it_is_not_well_known(
    intent: tuple[str, float], in_scope: float, entities: list[dict[str, str]], leans: bool
) -> None:
    message = parsed("do they have it", intent, in_scope=in_scope, entities=entities)
    text = joined_text(message, after(("what is coding", CLEAR)))
    assert text == ("what is coding. do they have it" if leans else None)


def test_what_points_nowhere_is_not_joined_for_being_little_known() -> None:
    message = parsed("is there a test", ("ask_exam", 0.7), in_scope=0.1)
    assert joined_text(message, after(("what is coding", CLEAR))) is None


def test_the_first_message_has_nothing_before_it() -> None:
    assert joined_text(parsed("internal ones?"), after()) is None


def test_several_questions_are_not_joined() -> None:
    message = parsed("online? free?")
    message["questions"] *= 2
    assert joined_text(message, after(("is there an exam", CLEAR))) is None


def test_an_answer_to_the_form_is_no_question() -> None:
    tracker = after(("contact me", CLEAR))
    tracker.update(ActiveLoop("enrollment_form"))
    assert joined_text(parsed("Ana Lopez"), tracker) is None


def test_only_what_the_visitor_said_counts() -> None:
    tracker = after(("is there an exam", CLEAR))
    tracker.update(SlotSet("topic", "ask_exam"))
    tracker.update(UserUttered(""))
    assert joined_text(parsed("online?"), tracker) == "is there an exam. online?"


def test_a_long_talk_is_cut_at_its_beginning() -> None:
    long = " ".join(f"word{number}" for number in range(100))
    text = joined_text(parsed("online?"), after((long, CLEAR)))
    assert text is not None
    assert len(text.split()) == 60
    assert text.startswith("word41 ")
    assert text.endswith("word99. online?")


@pytest.mark.parametrize(
    ("entity", "joins"),
    [("occupation", True), ("certification", False), ("organisation", False)],
)
def test_who_does_it_does_not_say_what_it_is(entity: str, joins: bool) -> None:
    message = parsed(
        "do they need it", ("ask_x", 0.95), entities=[{"entity": entity, "value": "x"}]
    )
    text = joined_text(message, after(("what is coding", CLEAR)))
    assert text == ("what is coding. do they need it" if joins else None)


def test_a_place_goes_on_with_what_was_asked_before_it() -> None:
    tracker = after(("how big is the shortage", CLEAR))
    place = parsed("in texas?", CLEAR, entities=[{"entity": "place", "value": "Texas"}])
    tracker.update(
        UserUttered("in texas?", {"name": CLEAR[0], "confidence": 1.0}, parse_data=place)
    )  # type: ignore[arg-type]
    assert joined_text(parsed("and why"), tracker) == "how big is the shortage. in texas?. and why"
