"""From Rasa's tracker to answers."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from rasa_sdk import Tracker

from actions.question import Question
from actions.rasa_actions import turn
from knowledge import queries
from knowledge.queries import KnowledgeBase

ASKED = [Question("what does a coder do", "ask_duties", confidence=0.9)]


@pytest.fixture
def looks(knowledge: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The threads in which the database was asked for a new build."""
    found: list[str] = []
    newest_build = queries.newest_build

    def noting(engine: object) -> object:
        found.append(threading.current_thread().name)
        return newest_build(engine)  # type: ignore[arg-type]

    monkeypatch.setattr(queries, "newest_build", noting)
    monkeypatch.setattr(turn, "knowledge_base", lambda: knowledge)
    return found


def tracker() -> Tracker:
    """A conversation that has just begun."""
    return Tracker("anna", {}, {}, [], False, None, {}, "action_listen")


async def test_the_database_is_asked_apart_from_the_event_loop(
    looks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "RECHECK_SECONDS", 0)
    reply = await turn.answers_to(ASKED, tracker())
    assert [a.topic for a in reply.answers] == ["ask_duties"]
    assert looks[0] != threading.main_thread().name


async def test_no_database_is_asked_between_two_looks(
    looks: list[str], knowledge: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    knowledge.look_again()
    looks.clear()
    monkeypatch.setattr(queries, "RECHECK_SECONDS", 3600)
    await turn.answers_to(ASKED, tracker())
    assert looks == []
