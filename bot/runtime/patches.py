"""What is changed in Rasa 3.6.21, a frozen release: each change with its reason."""

from __future__ import annotations

from functools import cache
from typing import Any

import jsonschema
import rasa.core.agent
import rasa.core.processor
import rasa.core.tracker_store
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig

from bot.runtime.in_process_actions import endpoint_from_dict
from bot.runtime.processor import CounselorProcessor


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


def validate_action_result(self: RemoteAction, result: dict[str, Any]) -> bool:
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
