"""What the pipeline's components have in common: construction, and a walk over candidates."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar, Self

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.questions import all_candidates


class QuestionComponent(GraphComponent):  # type: ignore[misc]
    """A component that reads the candidate questions of messages, all of a batch at once."""

    defaults: ClassVar[dict[str, Any]] = {}

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        """Keep the settings and the place where the trained state is stored."""
        self.config = {**self.defaults, **config}
        self.model_storage = model_storage
        self.resource = resource

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Defaults lie on the class, since Rasa asks for them without it."""
        return {}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """Make a component that is not trained yet."""
        return cls(config, model_storage, resource)

    def read(self, questions: list[Message]) -> None:
        """Add to each candidate what this component finds."""
        raise NotImplementedError

    def process(self, messages: list[Message]) -> list[Message]:
        """Read the candidates of messages."""
        self.read(all_candidates(messages))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Read the training examples, so that later components can learn from it."""
        self.process(training_data.training_examples)
        return training_data

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Nothing outside the training data matters, unless a component says so."""
        return None


class LearningComponent(QuestionComponent):
    """A component that learns from the training data and keeps what it learnt in a folder."""

    def learn(self, training_data: TrainingData) -> None:
        """Take from the training data what `read` needs."""
        raise NotImplementedError

    def store(self, folder: Path) -> None:
        """Write what was learnt."""
        raise NotImplementedError

    def restore(self, folder: Path) -> None:
        """Read back what `store` wrote."""
        raise NotImplementedError

    def train(self, training_data: TrainingData) -> Resource:
        """Learn, and store it where Rasa says."""
        self.learn(training_data)
        with self.model_storage.write_to(self.resource) as folder:
            self.store(folder)
        return self.resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Self:
        """Make a component that knows what was learnt."""
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            component.restore(folder)
        return component
