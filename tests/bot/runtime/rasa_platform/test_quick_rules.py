"""The quick search for rules finds what Rasa's own finds."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rasa.core.policies.rule_policy import RulePolicy

from bot.runtime.rasa_platform import patches, quick_rules

ACTIONS = st.sampled_from(["action_listen", "action_answer", "utter_greet", "..."])
INTENTS = st.sampled_from(["greet", "ask", "deny"])
SLOT_VALUES = st.sampled_from([(1.0,), (0.0, 1.0)])


def state(filled: bool) -> st.SearchStrategy[dict[str, Any]]:
    """A conversation's state: previous action, what the user said, slots, form."""
    user = st.one_of(
        st.fixed_dictionaries({"intent": INTENTS}),
        st.fixed_dictionaries({"text": st.sampled_from(["hello", "what?"])}),
        st.fixed_dictionaries({"intent": INTENTS, "entities": st.just(("role",))}),
    )
    parts = {
        "prev_action": st.fixed_dictionaries({"action_name": ACTIONS}),
        "user": user,
        "slots": st.fixed_dictionaries({}, optional={"focus": SLOT_VALUES}),
        "active_loop": st.fixed_dictionaries(
            {"name": st.sampled_from(["form", "should_not_be_set"])}
        ),
    }
    return st.fixed_dictionaries({}, optional=parts) if filled else st.just({})


STATES = st.lists(state(True), min_size=1, max_size=4)


@given(rules=st.lists(STATES, max_size=12), conversation=STATES)
@settings(deadline=None, max_examples=300)
def test_the_same_rules_are_found(
    rules: list[list[dict[str, Any]]], conversation: list[dict[str, Any]]
) -> None:
    lookup = {json.dumps(states, sort_keys=True): "action" for states in rules}
    policy = object.__new__(RulePolicy)
    expected = patches.ORIGINALS["RulePolicy._get_possible_keys"](policy, lookup, conversation)
    assert quick_rules.possible_keys(policy, lookup, conversation) == expected


def heard_as_text(conversation: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The conversation with a message at its end that is read as text; no rule's marks in it."""
    states = [dict(state) for state in conversation]
    for state in states:
        if state.get("active_loop") == {"name": "should_not_be_set"}:
            del state["active_loop"]
    states[-1] |= {"user": {"text": "hello"}, "prev_action": {"action_name": "action_listen"}}
    return states


def found_by_rasa(lookup: dict[str, str], conversation: list[dict[str, Any]]) -> set[str]:
    policy = object.__new__(RulePolicy)
    found: set[str] = patches.ORIGINALS["RulePolicy._get_possible_keys"](
        policy, lookup, conversation
    )
    return found


@given(rules=st.lists(STATES, max_size=8), conversation=STATES)
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.filter_too_much])
def test_where_no_rule_reads_text_none_applies_to_a_text(
    rules: list[list[dict[str, Any]]], conversation: list[dict[str, Any]]
) -> None:
    lookup = {json.dumps(states, sort_keys=True): "action" for states in rules}
    assume(not quick_rules.Index(lookup).reads_text)
    assert not found_by_rasa(lookup, heard_as_text(conversation))


@given(rules=st.lists(STATES, max_size=8), conversation=STATES, turns=st.integers(1, 4))
@settings(deadline=None, max_examples=300)
def test_a_rule_that_applies_to_a_text_is_known_to_read_it(
    rules: list[list[dict[str, Any]]], conversation: list[dict[str, Any]], turns: int
) -> None:
    heard = heard_as_text(conversation)
    applies = json.dumps(heard[-turns:], sort_keys=True)
    lookup = {json.dumps(states, sort_keys=True): "action" for states in rules} | {applies: "it"}
    assert applies in found_by_rasa(lookup, heard)
    assert quick_rules.Index(lookup).reads_text
