"""What is changed in Rasa 3.6.21, a frozen release: each change with its reason."""

from __future__ import annotations

from functools import cache
from typing import Any

import jsonschema
import rasa.core.agent
import rasa.core.processor
import rasa.core.tracker_store
import rasa.shared.core.trackers
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig

from bot.runtime.in_process_actions import endpoint_from_dict
from bot.runtime.processor import CounselorProcessor

ORIGINALS: dict[str, Any] = {
    "RemoteAction._validate_action_result": RemoteAction._validate_action_result,
    "EndpointConfig.from_dict": EndpointConfig.from_dict,
    "MessageProcessor.handle_message": rasa.core.processor.MessageProcessor.handle_message,
    "MessageProcessor.parse_message": rasa.core.processor.MessageProcessor.parse_message,
    "Agent._create_tracker_store": rasa.core.agent.Agent._create_tracker_store,
    "DialogueStateTracker": rasa.shared.core.trackers.DialogueStateTracker,
}
"""Rasa's own code that is changed or relied upon, as it was before."""

CHANGED_SOURCES = {
    "RemoteAction._validate_action_result": "f8cdb4be68123961",
    "EndpointConfig.from_dict": "c5bdb8e8950f8bf2",
    "MessageProcessor.handle_message": "0c41d4780d2d4676",
    "MessageProcessor.parse_message": "b98d8e49b9f2c433",
    "Agent._create_tracker_store": "97499b594b45581b",
    "DialogueStateTracker": "187ee2be2d5e793e",
}
"""The digests of that code's source in Rasa 3.6.21; a test compares them."""


def apply() -> None:
    """Change Rasa in place; a second call changes nothing."""
    RemoteAction._validate_action_result = validate_action_result
    EndpointConfig.from_dict = staticmethod(endpoint_from_dict)
    rasa.core.agent.MessageProcessor = CounselorProcessor
    rasa.core.agent.Agent._create_tracker_store = staticmethod(create_tracker_store)


@cache
def _result_validator() -> Any:
    schema = RemoteAction.action_response_format_spec()
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def validate_action_result(self: RemoteAction | None, result: dict[str, Any]) -> bool:
    """Validate with a validator made once; Rasa's own checks the schema itself each time."""
    error = jsonschema.exceptions.best_match(_result_validator().iter_errors(result))
    if error is not None:
        raise error
    return True


def create_tracker_store(store: Any, domain: Any) -> Any:
    """Use the store as it is; Rasa's own falls back to memory when the database fails."""
    if store is None:
        return rasa.core.tracker_store.InMemoryTrackerStore(domain)
    store.domain = domain
    return store
