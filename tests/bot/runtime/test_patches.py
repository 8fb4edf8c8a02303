"""What is changed in Rasa still fits the Rasa that is installed."""

from __future__ import annotations

import hashlib
import inspect

import jsonschema
import pytest
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig

from bot.runtime import patches


def source_digest(thing: object) -> str:
    """A digest of a function's or class's source in Rasa's files."""
    return hashlib.sha256(inspect.getsource(thing).encode()).hexdigest()[:16]  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "digest"), sorted(patches.CHANGED_SOURCES.items()))
def test_the_source_that_a_change_was_made_for_is_the_same(name: str, digest: str) -> None:
    assert source_digest(patches.ORIGINALS[name]) == digest, (
        f"{name} is not what it was: look whether bot/runtime still changes it rightly, "
        "then note its digest in bot/runtime/patches.py"
    )


def test_valid_results_pass_and_invalid_ones_are_told() -> None:
    action = RemoteAction("action_any", EndpointConfig("http://localhost"))
    patches.apply()
    good = {"events": [{"event": "slot", "name": "a", "value": 1}], "responses": [{"text": "a"}]}
    assert action._validate_action_result(good)
    with pytest.raises(jsonschema.ValidationError):
        action._validate_action_result({"events": [{"no": "event"}]})
    with pytest.raises(jsonschema.ValidationError):
        action._validate_action_result({"responses": ["text"]})


def test_the_validator_agrees_with_rasas_own() -> None:
    schema = RemoteAction.action_response_format_spec()
    for result in ({}, {"events": []}, {"events": 3}, {"events": [{"event": "x"}]}, {"a": 1}):
        assert accepts(result) == jsonschema.Draft7Validator(schema).is_valid(result), result


def accepts(result: dict[str, object]) -> bool:
    try:
        return patches.validate_action_result(None, result)
    except jsonschema.ValidationError:
        return False
