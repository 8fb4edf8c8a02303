"""Results of custom actions are checked as strictly as Rasa checks them."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasa.core.actions.action import RemoteAction

from bot.runtime.rasa_platform.action_results import is_plainly_valid, validate_action_result

SCHEMA = jsonschema.Draft7Validator(RemoteAction.action_response_format_spec())

NAMES = st.sampled_from(["slot", "followup", "active_loop", "user", "bot", "entities", "x", ""])
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=3), st.floats())
VALUES = st.one_of(SCALARS, st.lists(SCALARS, max_size=2), st.just({}))
EVENTS = st.one_of(
    SCALARS,
    st.fixed_dictionaries(
        {},
        optional={
            "event": st.one_of(NAMES, VALUES),
            "timestamp": VALUES,
            "metadata": VALUES,
            "name": VALUES,
            "value": VALUES,
            "text": VALUES,
        },
    ),
)
RESULTS = st.one_of(
    SCALARS,
    st.fixed_dictionaries(
        {},
        optional={
            "events": st.one_of(SCALARS, st.lists(EVENTS, max_size=3)),
            "responses": st.one_of(SCALARS, st.lists(VALUES, max_size=3)),
        },
    ),
)


@given(result=RESULTS)
@settings(deadline=None, max_examples=500)
def test_the_check_by_hand_accepts_nothing_that_the_schema_refuses(result: Any) -> None:
    if is_plainly_valid(result):
        assert SCHEMA.is_valid(result)


@given(result=RESULTS)
@settings(deadline=None, max_examples=200)
def test_the_whole_check_agrees_with_the_schema(result: Any) -> None:
    assert accepts(result) == SCHEMA.is_valid(result)


def test_what_the_sdk_makes_is_recognised_by_hand() -> None:
    from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet

    events = [SlotSet("focus", {"a": 1}), FollowupAction("form"), ActiveLoop(None)]
    assert is_plainly_valid({"events": events, "responses": [{"text": "hello"}]})


def test_the_error_says_what_is_wrong() -> None:
    with pytest.raises(jsonschema.ValidationError, match="text"):
        validate_action_result(None, {"responses": ["text"]})


def accepts(result: Any) -> bool:
    try:
        return validate_action_result(None, result)
    except jsonschema.ValidationError:
        return False
