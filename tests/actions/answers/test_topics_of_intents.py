"""Answers made of statements."""

from __future__ import annotations

import pytest

from actions.answer import Status
from actions.answers.topics_of_intents import SUBJECTS
from knowledge.queries import KnowledgeBase
from tests.actions.conftest import Answering
from tests.actions.questions import occupation, question

LONGEST = 150


@pytest.mark.parametrize("intent", SUBJECTS)
def test_every_subject_has_an_answer_with_a_source(answer: Answering, intent: str) -> None:
    given = answer(question("tell me", intent))
    assert given.text.strip()
    assert given.sources
    assert given.status is Status.ANSWERED
    assert len(given.text.split()) <= LONGEST


@pytest.mark.parametrize("key", ["coder", "biller"])
@pytest.mark.parametrize("intent", SUBJECTS)
def test_every_subject_has_an_answer_for_each_role(
    answer: Answering, intent: str, key: str
) -> None:
    given = answer(question("tell me", intent, occupation(key)))
    assert given.text.strip()
    assert given.sources


@pytest.mark.parametrize("intent", SUBJECTS)
def test_every_subject_speaks_of_things_that_the_knowledge_base_has(
    knowledge: KnowledgeBase, intent: str
) -> None:
    topics = {topic.key for topic in knowledge.topics()}
    assert set(SUBJECTS[intent].topics) <= topics
    assert any(knowledge.statements(topic) for topic in SUBJECTS[intent].topics)


def test_duties_of_one_role_are_its_own(answer: Answering) -> None:
    coder = answer(question("duties", "ask_duties", occupation("coder"))).text
    biller = answer(question("duties", "ask_duties", occupation("biller"))).text
    assert "Code Assignment" in coder
    assert "Code Assignment" not in biller
    assert "Denial Management" in biller


def test_duties_without_a_role_are_those_of_both(answer: Answering) -> None:
    text = answer(question("duties", "ask_duties")).text
    assert "What medical coders do:" in text
    assert "What medical billers do:" in text


def test_the_statement_that_is_asked_for_comes_first(
    answer: Answering, knowledge: KnowledgeBase
) -> None:
    asked = question("denied?", "ask_duties", statements=[("biller-denied-claims", 0.9)])
    statement = knowledge.statement("biller-denied-claims")
    assert statement is not None
    assert answer(asked).text.startswith(statement.text)


def test_figures_in_statements_bring_their_source(answer: Answering) -> None:
    asked = question("shortage", "ask_shortage", statements=[("outlook-shortage", 0.9)])
    given = answer(asked)
    assert "American Medical Association" in given.text
    assert "spring 2023" in given.text
    assert any(source.as_of == "spring 2023" for source in given.sources)


def test_what_was_told_is_remembered(answer: Answering) -> None:
    assert answer(question("remote", "ask_remote")).told
