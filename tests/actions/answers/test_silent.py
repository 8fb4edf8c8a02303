"""Honest replies where the article says nothing."""

from __future__ import annotations

import re

import pytest

from actions.answer import Status
from actions.answers.texts import texts
from knowledge.queries import KnowledgeBase
from tests.actions.conftest import Answering
from tests.actions.questions import certification, question
from tests.scenarios.judge import DOLLARS, DURATION, PERCENT, Facts

SILENT = sorted(texts("silent"))
WITHOUT_PHONE = {"ask_role_pay_comparison"}


@pytest.mark.parametrize("intent", SILENT)
def test_it_says_what_is_not_known_and_whom_to_ask(answer: Answering, intent: str) -> None:
    given = answer(question("which of them?", intent))
    assert re.search(r"\b(not|no|don't|can't)\b", given.text.splitlines()[0])
    assert given.status in (Status.PARTLY, Status.UNKNOWN)
    assert intent in WITHOUT_PHONE or "1.800.411.7073" in given.text


@pytest.mark.parametrize("intent", SILENT)
def test_it_makes_nothing_up(answer: Answering, intent: str, facts: Facts) -> None:
    text = answer(question("well?", intent)).text
    assert {d.replace(",", "") for d in DOLLARS.findall(text)} <= facts.dollars
    assert set(PERCENT.findall(text)) <= facts.percents
    assert not DURATION.search(text)
    assert "{" not in text


@pytest.mark.parametrize("intent", SILENT)
def test_the_topics_that_it_turns_to_exist(knowledge: KnowledgeBase, intent: str) -> None:
    topics = {topic.key for topic in knowledge.topics()}
    assert set(texts("silent")[intent]["nearest"]) <= topics


def test_every_reply_is_of_its_own() -> None:
    unknown = [texts("silent")[intent]["unknown"] for intent in SILENT]
    assert len(set(unknown)) == len(unknown)


def test_pay_in_one_place_names_the_certification_that_was_asked_about(answer: Answering) -> None:
    text = answer(question("CPC pay in Ohio", "ask_pay_by_place", certification("cpc"))).text
    assert "58,895" in text
    assert "does not" in text or "don't" in text
