"""Asks what there is to calculate; names and values are read as the pipeline reads them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.answer import Answer
from actions.answers import answerer
from actions.answers.pay import answer_calculated
from actions.context import in_context
from actions.focus import Focus
from actions.question import Mention, Question
from actions.request import Request
from bot.nlu.knowledge_entity_extractor import KnowledgeEntityExtractor
from bot.nlu.pipeline import create
from knowledge.queries import KnowledgeBase

Asking = Callable[..., Request]
Calculating = Callable[..., Answer | None]
Saying = Callable[[str, str, Focus], Answer]


@pytest.fixture(scope="session")
def extractor(
    database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> KnowledgeEntityExtractor:
    """Knows the names of the project's own article."""
    folder = tmp_path_factory.mktemp("extractor")
    made = create(KnowledgeEntityExtractor, folder, {"knowledge": database_url})
    made.train(TrainingData())
    return made


@pytest.fixture
def asking(extractor: KnowledgeEntityExtractor, knowledge: KnowledgeBase) -> Asking:
    """The request that a question makes, after what the focus says."""

    def asked(
        text: str,
        intent: str = "ask_salary",
        *,
        confidence: float = 0.9,
        statements: tuple[tuple[str, float], ...] = (),
        **focus: object,
    ) -> Request:
        mentions = tuple(
            Mention(f.entity, f.value, text[f.start : f.end]) for f in extractor.find(text)
        )
        question = Question(text, intent, confidence, mentions=mentions, statements=statements)
        return in_context(question, Focus(**focus), knowledge)  # type: ignore[arg-type]

    return asked


@pytest.fixture
def calculated(asking: Asking, knowledge: KnowledgeBase) -> Calculating:
    """What is worked out for a question; None when nothing is."""

    def calculating(text: str, intent: str = "ask_salary", **said: object) -> Answer | None:
        return answer_calculated(asking(text, intent, **said), knowledge)

    return calculating


@pytest.fixture
def worked_out(calculated: Calculating) -> Callable[..., str]:
    """The text of what is worked out for a question that has a result."""

    def text_of(text: str, intent: str = "ask_salary", **said: object) -> str:
        answer = calculated(text, intent, **said)
        assert answer is not None, text
        return answer.text

    return text_of


@pytest.fixture
def saying(extractor: KnowledgeEntityExtractor, knowledge: KnowledgeBase) -> Saying:
    """The answer to a question of an intent: what is worked out by its words, else its topic's."""

    def said(text: str, intent: str, focus: Focus) -> Answer:
        found = extractor.find(text)
        mentions = tuple(Mention(f.entity, f.value, text[f.start : f.end]) for f in found)
        request = in_context(Question(text, intent, 0.9, mentions=mentions), focus, knowledge)
        answer_topic = answerer(request.intent)
        assert answer_topic is not None, f"nothing answers {request.intent}"
        return answer_calculated(request, knowledge) or answer_topic(request, knowledge)

    return said
