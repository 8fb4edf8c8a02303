"""What is changed in Rasa 3.6.21, a frozen release: each change with its reason."""

from __future__ import annotations

import copy
import logging
from functools import cache
from typing import Any

import rasa.core.actions.forms
import rasa.core.agent
import rasa.core.policies.rule_policy
import rasa.core.processor
import rasa.core.tracker_store
import rasa.shared.core.trackers
from rasa.core.actions.action import RemoteAction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.shared.core.events import Event
from rasa.shared.utils.common import all_subclasses
from rasa.utils.endpoints import EndpointConfig

from bot.runtime.rasa_platform import quick_rules
from bot.runtime.rasa_platform.action_results import validate_action_result
from bot.runtime.rasa_platform.in_process_actions import endpoint_from_dict
from bot.runtime.rasa_platform.processor import CounselorProcessor

ORIGINALS: dict[str, Any] = {
    "RemoteAction._validate_action_result": RemoteAction._validate_action_result,
    "EndpointConfig.from_dict": EndpointConfig.from_dict,
    "MessageProcessor.handle_message": rasa.core.processor.MessageProcessor.handle_message,
    "MessageProcessor.parse_message": rasa.core.processor.MessageProcessor.parse_message,
    "MessageProcessor._run_action": rasa.core.processor.MessageProcessor._run_action,
    "MessageProcessor._run_prediction_loop": (
        rasa.core.processor.MessageProcessor._run_prediction_loop
    ),
    "Agent._create_tracker_store": rasa.core.agent.Agent._create_tracker_store,
    "DialogueStateTracker": rasa.shared.core.trackers.DialogueStateTracker,
    "Event.resolve_by_type": Event.resolve_by_type,
    "RulePolicy._get_possible_keys": RulePolicy._get_possible_keys,
    "RulePolicy._is_rule_applicable": RulePolicy._is_rule_applicable,
    "RulePolicy._find_action_from_rules": RulePolicy._find_action_from_rules,
}
"""Rasa's own code that is changed or relied upon, as it was before."""

CHANGED_SOURCES = {
    "RemoteAction._validate_action_result": "f8cdb4be68123961",
    "EndpointConfig.from_dict": "c5bdb8e8950f8bf2",
    "MessageProcessor.handle_message": "0c41d4780d2d4676",
    "MessageProcessor.parse_message": "b98d8e49b9f2c433",
    "MessageProcessor._run_action": "6d383d0179ef1187",
    "MessageProcessor._run_prediction_loop": "cb30a0cbb690c571",
    "Agent._create_tracker_store": "97499b594b45581b",
    "DialogueStateTracker": "187ee2be2d5e793e",
    "Event.resolve_by_type": "b5cf570fa7f286c7",
    "RulePolicy._get_possible_keys": "2915fd81711e194c",
    "RulePolicy._is_rule_applicable": "64a108b016b46e57",
    "RulePolicy._find_action_from_rules": "be6da6ee0f5429bd",
}
"""The digests of that code's source in Rasa 3.6.21; a test compares them."""

_COPIES_FOR_LOGS = (rasa.core.processor, rasa.core.policies.rule_policy, rasa.core.actions.forms)
"""Modules that copy deeply for nothing but log lines."""


def apply() -> None:
    """Change Rasa in place; a second call changes nothing."""
    RemoteAction._validate_action_result = validate_action_result
    EndpointConfig.from_dict = staticmethod(endpoint_from_dict)
    Event.resolve_by_type = staticmethod(resolve_event)
    RulePolicy._get_possible_keys = quick_rules.possible_keys
    RulePolicy._find_action_from_rules = quick_rules.find_action_from_rules
    rasa.core.agent.MessageProcessor = CounselorProcessor
    rasa.core.agent.Agent._create_tracker_store = staticmethod(create_tracker_store)
    for module in _COPIES_FOR_LOGS:
        module.copy = CopiesForLogs


def create_tracker_store(store: Any, domain: Any) -> Any:
    """Use the store as it is; Rasa's own falls back to memory when the database fails."""
    if store is None:
        return rasa.core.tracker_store.InMemoryTrackerStore(domain)
    store.domain = domain
    return store


@cache
def _events_by_name() -> dict[str, type[Event]]:
    return {kind.type_name: kind for kind in reversed(all_subclasses(Event))}


def resolve_event(type_name: str, default: type[Event] | None = None) -> type[Event] | None:
    """The event of a name; Rasa's own walks through all classes for each event."""
    found = _events_by_name().get(type_name)
    if found is None:
        original: type[Event] | None = ORIGINALS["Event.resolve_by_type"](type_name, default)
        return original
    return found


class CopiesForLogs:
    """Stands for `copy` in modules that copy values to log them, which happens when debugging."""

    @staticmethod
    def deepcopy(value: Any) -> Any:
        """Copy the value if it will be logged."""
        return copy.deepcopy(value) if logging.getLogger().isEnabledFor(logging.DEBUG) else value
