"""The rules that can apply, found without comparing every rule with every state.

Rasa's RulePolicy walks through all rules for the newest state, twice a prediction. The newest
state's action and intent leave a few of them; those are compared as Rasa does it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from rasa.core.policies.rule_policy import RulePolicy
from rasa.shared.core.constants import ACTION_LISTEN_NAME, PREVIOUS_ACTION, USER

State = dict[str, Any]
Newest = tuple[str | None, str | None]

_original_find = RulePolicy._find_action_from_rules
_indexes: dict[int, tuple[dict[str, str], Index]] = {}


class Index:
    """Rules by the action and the intent that their newest state asks for."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._by_newest: dict[Newest, list[str]] = defaultdict(list)
        self.reads_text = False
        for key in keys:
            newest = json.loads(key)[-1]
            self._by_newest[newest_of(newest)].append(key)
            self.reads_text |= _may_match_text(newest)

    def candidates(self, state: State) -> list[str]:
        """Every rule that can apply to a conversation whose newest state this is, and few more."""
        action, intent = newest_of(state)
        return [
            key
            for newest in {(action, intent), (action, None), (None, intent), (None, None)}
            for key in self._by_newest.get(newest, ())
        ]


def newest_of(state: State) -> Newest:
    """The previous action and the intent of a state, None where it has none."""
    action = (state.get(PREVIOUS_ACTION) or {}).get("action_name")
    intent = (state.get(USER) or {}).get("intent")
    return action, intent


def _may_match_text(newest: State) -> bool:
    """Whether a rule could apply right after a message that is read as text, not as an intent."""
    user = newest.get(USER) or {}
    action = newest_of(newest)[0]
    return "text" in user or (action in (ACTION_LISTEN_NAME, None) and "intent" not in user)


def index_of(lookup: dict[str, str]) -> Index:
    """The index of a policy's rules, made once for each table of rules."""
    known = _indexes.get(id(lookup))
    if known is None or known[0] is not lookup:
        known = lookup, Index(lookup)
        _indexes[id(lookup)] = known
    return known[1]


def possible_keys(self: RulePolicy, lookup: dict[str, str], states: list[State]) -> set[str]:
    """Replaces `RulePolicy._get_possible_keys`."""
    if not states:
        return set(lookup)
    has_begun = bool(states[-1].get(PREVIOUS_ACTION))
    keys = set(index_of(lookup).candidates(states[-1]) if has_begun else lookup)
    for turn, state in enumerate(reversed(states)):
        keys = {key for key in keys if self._is_rule_applicable(key, turn, state)}
        if not keys:
            break
    return keys


def find_action_from_rules(
    self: RulePolicy, tracker: Any, domain: Any, use_text_for_last_user_input: bool
) -> tuple[str | None, str | None, bool]:
    """Replaces `RulePolicy._find_action_from_rules`: no search by text where no rule has any."""
    if use_text_for_last_user_input and not index_of(self.lookup["rules"]).reads_text:
        return None, None, False
    found: tuple[str | None, str | None, bool] = _original_find(
        self, tracker, domain, use_text_for_last_user_input
    )
    return found
