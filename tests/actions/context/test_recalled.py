"""What a follow-up that names nothing recalls."""

from __future__ import annotations

from actions.context.recalled import TOLD_ALONE, TOLD_AMONG_MANY, recalling
from actions.focus import Focus
from tests.actions.questions import occupation, question


def test_a_follow_up_recalls_the_one_thing_that_was_told() -> None:
    asked = recalling(question("for which job exactly", "follow_up"), Focus(told=("growth",)))
    assert asked.statements == (("growth", TOLD_ALONE),)


def test_of_many_things_told_those_of_the_last_answer_come_first() -> None:
    told = ("one", "two", "three", "four")
    asked = recalling(question("is that growing", "follow_up"), Focus(told=told))
    recalled = dict.fromkeys(told, TOLD_AMONG_MANY) | {"one": TOLD_ALONE, "two": TOLD_ALONE}
    assert dict(asked.statements) == recalled


def test_who_names_something_is_not_reminded() -> None:
    named = question("and coders?", "follow_up", occupation("coder"))
    assert recalling(named, Focus(told=("growth",))) is named
