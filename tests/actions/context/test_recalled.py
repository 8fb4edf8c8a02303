"""What a follow-up that names nothing recalls."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.context.recalled import (
    TOLD_ALONE,
    TOLD_AMONG_MANY,
    of_the_named_role,
    of_the_role,
    recalling,
)
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


BILLERS = occupation("biller", "billers")
AUDITS = Focus(topic="ask_duties", told=("coder-audits",), occupations=("coder",))
WITH_AUDITS = question(
    "do coders help with audits. and billers", "ask_duties",
    statements=[("coder-audits", 0.9), ("biller-metrics", 0.5), ("biller-claims", 0.1)],
)  # fmt: skip


def test_another_role_is_told_what_was_told_of_the_first(knowledge: KnowledgeBase) -> None:
    asked = replace(question("and billers", "follow_up", BILLERS), joined=WITH_AUDITS)
    assert of_the_named_role(asked, AUDITS, knowledge).statements == (("biller-metrics", 0.5),)
    assert of_the_named_role(asked, AUDITS, knowledge).intent == "ask_duties"


def test_after_many_things_told_another_role_is_asked_about_all(knowledge: KnowledgeBase) -> None:
    by_itself = question("and billers", "follow_up", BILLERS, statements=[("biller-backbone", 0.5)])
    asked = replace(by_itself, joined=WITH_AUDITS)
    many = replace(AUDITS, told=("coder-audits", "coder-role", "coder-day"))
    meant = of_the_named_role(asked, many, knowledge)
    assert meant.intent == "follow_up"
    assert dict(meant.statements)["biller-metrics"] == 0.5
    assert not {"coder-audits", "biller-backbone"} & dict(meant.statements).keys()


def test_what_asks_nothing_by_itself_is_read_with_what_was_said() -> None:
    alone = question("for what?", "follow_up", statements=[("benefits-list", 0.6)])
    joined = question("who uses codes. for what?", "ask_x", statements=[("codes-use", 0.9)])
    asked = recalling(replace(alone, joined=joined), Focus(told=("codes-use",)))
    assert asked.statements == (("codes-use", 0.9),)
