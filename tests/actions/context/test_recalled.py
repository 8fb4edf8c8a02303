"""What a follow-up that names nothing recalls."""

from __future__ import annotations

import pytest

from actions.context.recalled import TOLD_ALONE, TOLD_AMONG_MANY, of_the_role, recalling
from actions.focus import Focus
from knowledge.queries import KnowledgeBase
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


ROLES = (("biller-hipaa", 0.6), ("coder-role", 0.5), ("salary-average", 0.1))


def test_statements_about_another_role_come_after_those_of_the_role_spoken_of(
    knowledge: KnowledgeBase,
) -> None:
    asked = question("and privacy", "ask_privacy", statements=ROLES)
    assert of_the_role(asked, ("coder",), knowledge).statements[0] == ("coder-role", 0.5)
    assert of_the_role(asked, ("biller",), knowledge).statements[0] == ("biller-hipaa", 0.6)


@pytest.mark.parametrize("text", ["which of both deals with patients", "who sees patients"])
def test_a_question_of_either_role_weighs_them_alike(text: str, knowledge: KnowledgeBase) -> None:
    asked = question(text, "ask_patient_contact", statements=ROLES)
    assert of_the_role(asked, ("coder",), knowledge) == asked
