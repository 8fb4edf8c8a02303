"""The sentences kept as data: every placeholder has a value, every key an intent."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from actions.answer import Answer, Button, Status
from actions.answers import answerer
from actions.answers.buttons import follow_ups, readings
from actions.answers.scope import is_out_of_scope, is_small_talk
from actions.answers.texts import texts
from actions.focus import Focus
from actions.reply import reply_to
from knowledge.queries import KnowledgeBase
from knowledge.settings import PROJECT
from tests.actions.questions import question


def intents() -> set[str]:
    domain = yaml.safe_load(Path(PROJECT / "domain.yml").read_text("utf-8"))
    return {name for entry in domain["intents"] for name in entry}


ELSEWHERE = {
    "follow_up", "correct", "ask_more", "ask_why", "repeat", "shorten", "nlu_fallback", "request_contact",
    "ask_request_status", "cancel_request", "delete_data",
}  # fmt: skip

LEADS = {"note", "unsure", "unknown_subject"}
"""Sentences before or instead of a reply, which belong to no intent."""


@pytest.mark.parametrize("intent", sorted(intents() - ELSEWHERE))
def test_every_intent_has_a_reply(intent: str) -> None:
    assert answerer(intent) or is_small_talk(intent) or is_out_of_scope(intent)


@pytest.mark.parametrize("name", ["scope", "small_talk", "silent"])
def test_every_reply_belongs_to_an_intent(name: str) -> None:
    assert texts(name).keys() - LEADS <= intents()


@pytest.mark.parametrize("intent", sorted({*texts("scope"), *texts("small_talk")}))
def test_no_placeholder_is_left(knowledge: KnowledgeBase, intent: str) -> None:
    reply = reply_to([question("x", intent)], Focus(), knowledge)
    assert reply.answers[0].text
    assert "{" not in reply.answers[0].text


def test_every_reading_is_an_intent_with_a_button(knowledge: KnowledgeBase) -> None:
    names = sorted(texts("readings"))
    assert set(names) <= intents()
    buttons = readings(names, Answer("", "x"), knowledge)
    assert len(buttons) == len(names)
    assert_whole(buttons)


@pytest.mark.parametrize("topic", sorted(texts("follow_ups")))
def test_follow_ups_are_two_or_three_whole_questions(knowledge: KnowledgeBase, topic: str) -> None:
    answer = Answer("", topic, certifications=("cpc",), occupations=("coder",))
    buttons = follow_ups(answer, knowledge)
    assert 2 <= len(buttons) <= 3
    assert_whole(buttons)


def test_a_follow_up_without_its_certification_is_left_out(knowledge: KnowledgeBase) -> None:
    titles = [b.title for b in follow_ups(Answer("", "ask_salary_ranking"), knowledge)]
    assert "Who offers it?" not in titles
    assert titles


def test_a_miss_offers_a_person(knowledge: KnowledgeBase) -> None:
    missed = Answer("", "nlu_fallback", Status.UNKNOWN)
    assert any("person" in b.title.lower() for b in follow_ups(missed, knowledge))


def assert_whole(buttons: tuple[Button, ...]) -> None:
    for button in buttons:
        assert button.title
        assert button.question
        assert "{" not in button.title + button.question
