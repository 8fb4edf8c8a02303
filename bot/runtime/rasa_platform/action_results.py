"""Checks what a custom action returned, at a hundredth of the cost of `jsonschema.validate`.

Rasa checks the schema itself anew for each result, and then each event against 23 alternatives.
Here the usual results are recognised by hand; any other goes through a validator made once.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import jsonschema
from rasa.core.actions.action import RemoteAction
from rasa.shared.utils.schemas.events import EVENT_SCHEMA


def validate_action_result(_action: RemoteAction | None, result: Any) -> bool:
    """Return True, or raise jsonschema's `ValidationError`."""
    if is_plainly_valid(result):
        return True
    error = jsonschema.exceptions.best_match(_validator().iter_errors(result))
    if error is not None:
        raise error
    return True


@cache
def _validator() -> Any:
    schema = RemoteAction.action_response_format_spec()
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


@cache
def plain_events() -> frozenset[str]:
    """The events of which the schema asks for nothing but their name."""
    names = set()
    for branch in EVENT_SCHEMA["oneOf"]:
        properties = branch.get("properties", {})
        if set(properties) == {"event"} and set(branch) == {"properties"}:
            names.add(properties["event"]["const"])
    return frozenset(names)


def is_plainly_valid(result: Any) -> bool:
    """Whether a result is surely valid; False may mean either."""
    if type(result) is not dict:
        return False
    events, responses = result.get("events", []), result.get("responses", [])
    return (
        type(events) is list
        and type(responses) is list
        and all(type(response) is dict for response in responses)
        and all(_is_plain_event(event) for event in events)
    )


def _is_plain_event(event: Any) -> bool:
    if type(event) is not dict or event.get("metadata") is not None:
        return False
    if not isinstance(event.get("timestamp"), float | None):
        return False
    name = event.get("event")
    if name == "slot":
        return isinstance(event.get("name"), str) and "value" in event
    return name in plain_events()
