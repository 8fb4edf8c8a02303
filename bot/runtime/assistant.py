"""The loaded assistant: a text in, a list of messages out."""

from __future__ import annotations

import importlib
import inspect
import logging
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.utils import AvailableEndpoints
from rasa.utils.endpoints import EndpointConfig
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from bot.runtime.errors import ReplyFailed
from bot.runtime.monitoring.metrics import count_replies, measured
from bot.runtime.output import WholeMessages
from bot.runtime.project import Project
from bot.runtime.rasa_platform.in_process_actions import InProcessActions, watched_failures
from bot.runtime.rasa_platform.preparation import prepare
from bot.runtime.training.staleness import check_model

Reply = dict[str, Any]
"""A message to the visitor: `text`, and where there are any `buttons` and `custom`."""

logger = logging.getLogger(__name__)


class Assistant:
    """Answers messages, one at a time in each conversation."""

    def __init__(self, agent: Agent) -> None:
        self.agent = agent

    @property
    def conversations(self) -> Any:
        """Where conversations are kept: a `ConversationStore`."""
        return self.agent.tracker_store

    async def reply(
        self,
        sender: str,
        text: str,
        channel: str = "rest",
        metadata: dict[str, Any] | None = None,
    ) -> list[Reply]:
        """Answer a text; raise `ReplyFailed` when no full answer can be given and stored."""
        with measured(channel):
            return await self._reply(sender, text, channel, metadata)

    def load_model(self, project: Project) -> None:
        """Load the project's model in the place of the present one; messages go on meanwhile."""
        check_model(project)
        self.agent.load_model(str(project.model))

    async def _reply(
        self, sender: str, text: str, channel: str, metadata: dict[str, Any] | None
    ) -> list[Reply]:
        output = WholeMessages()
        message = UserMessage(text, output, sender, input_channel=channel, metadata=metadata)
        with watched_failures() as failures:
            try:
                await self.agent.handle_message(message)
            except Exception as error:
                logger.exception("message.failed")
                raise ReplyFailed("The message could not be answered.") from error
        if failures:
            raise ReplyFailed("The message could not be answered.") from failures[0]
        count_replies(output.messages)
        return output.messages

    def close(self) -> None:
        """Finish what is being written."""
        self.conversations.close()


def load_assistant(project: Project) -> Assistant:
    """Load the trained model with the stores and actions that endpoints.yml names."""
    check_model(project)
    prepare(project)
    endpoints = AvailableEndpoints.read_endpoints(str(project.endpoints))
    store = _class_of(endpoints.tracker_store)(host=project.storage.database_url)
    agent = Agent(
        tracker_store=store,
        lock_store=_class_of(endpoints.lock_store)(endpoint_config=endpoints.lock_store),
        action_endpoint=endpoints.action,
    )
    agent.lock_store.remember(store.recent)
    assistant = Assistant(agent)
    assistant.load_model(project)
    use_one_blas_thread()
    if isinstance(endpoints.action, InProcessActions):
        endpoints.action.executor  # noqa: B018 - imports the actions now, not at the first message
    return assistant


def use_one_blas_thread() -> None:
    """Multiply on the thread that asks: others would spin on cores that other messages need."""
    threadpool_limits(limits=1, user_api="blas")


def _class_of(endpoint: EndpointConfig) -> Any:
    """The class that an endpoint names; Rasa's own look-up replaces a missing one in silence."""
    module, _, name = endpoint.type.rpartition(".")
    found = getattr(importlib.import_module(module), name)
    assert inspect.isclass(found)
    return found
