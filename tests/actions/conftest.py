"""Short ways to ask the floor's functions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.answer import Answer
from actions.answers import answerer
from actions.context import in_context
from actions.focus import Focus
from actions.question import Question
from actions.reply import Reply, reply_to
from actions.request import Request
from knowledge.queries import KnowledgeBase

Answering = Callable[..., Answer]
Replying = Callable[..., Reply]
Completing = Callable[..., Request]


@pytest.fixture
def answer(knowledge: KnowledgeBase) -> Answering:
    """The answer to one question, in a conversation's focus."""

    def answering(question: Question, focus: Focus | None = None) -> Answer:
        request = in_context(question, focus or Focus(), knowledge)
        answer_topic = answerer(request.intent)
        assert answer_topic is not None, f"nothing answers {request.intent}"
        return answer_topic(request, knowledge)

    return answering


@pytest.fixture
def reply(knowledge: KnowledgeBase) -> Replying:
    """The reply to the questions of a message."""

    def replying(*questions: Question, focus: Focus | None = None) -> Reply:
        return reply_to(questions, focus or Focus(), knowledge)

    return replying


@pytest.fixture
def completed(knowledge: KnowledgeBase) -> Completing:
    """The request that a question makes, in a conversation's focus."""

    def completing(asked: Question, **focus: object) -> Request:
        return in_context(asked, Focus(**focus), knowledge)  # type: ignore[arg-type]

    return completing
