"""The pipeline's components outside Rasa's graph, for measuring and for tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.component import QuestionComponent
from bot.nlu.hybrid_intent_classifier import HybridIntentClassifier
from bot.nlu.knowledge_entity_extractor import KnowledgeEntityExtractor
from bot.nlu.question_reader import QuestionReader
from bot.nlu.question_splitter import QuestionSplitter
from bot.nlu.sentence_encoder_featurizer import SentenceEncoderFeaturizer
from bot.nlu.statement_selector import StatementSelector
from bot.nlu.text_normalizer import TextNormalizer

COMPONENTS: tuple[type[QuestionComponent], ...] = (
    TextNormalizer,
    QuestionSplitter,
    KnowledgeEntityExtractor,
    SentenceEncoderFeaturizer,
    HybridIntentClassifier,
    StatementSelector,
    QuestionReader,
)

Configs = Mapping[str, Mapping[str, Any]]


@dataclass
class Pipeline:
    """Trained components in order."""

    components: list[QuestionComponent]

    @classmethod
    def train(
        cls,
        data: TrainingData,
        folder: Path,
        configs: Configs | None = None,
        components: Sequence[type[QuestionComponent]] = COMPONENTS,
    ) -> Pipeline:
        """Train each component on what those before it made of the data."""
        trained = []
        for kind in components:
            config = dict((configs or {}).get(kind.__name__, {}))
            component = create(kind, folder, config)
            if hasattr(component, "train"):
                component.train(data)
            component.process_training_data(data)
            trained.append(component)
        return cls(trained)

    def process(self, texts: Sequence[str]) -> list[Message]:
        """Run every component over new messages, all of them at once."""
        messages = [Message({TEXT: text}) for text in texts]
        for component in self.components:
            component.process(messages)
        return messages

    def questions(self, text: str) -> list[dict[str, Any]]:
        """Read one message: its questions, as actions get them."""
        return cast(list[dict[str, Any]], self.process([text])[0].get("questions"))


def create(
    kind: type[QuestionComponent], folder: Path, config: dict[str, Any] | None = None
) -> QuestionComponent:
    """Make one untrained component that stores below a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    context = ExecutionContext(GraphSchema({}), "pipeline")
    return kind.create(config or {}, LocalModelStorage(folder), Resource(kind.__name__), context)
