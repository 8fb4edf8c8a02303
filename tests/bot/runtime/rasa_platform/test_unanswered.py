"""No message stays without a reply, whatever the model knows and the rules do not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from rasa.core.policies.rule_policy import RulePolicy
from rasa.shared.core.events import ConversationPaused

from actions.answers.texts import texts
from bot.runtime.assistant import Assistant, load_assistant
from bot.runtime.errors import ReplyFailed
from bot.runtime.rasa_platform import unanswered
from tests.deployment import Deployment

SILENT = "refuse"
"""An action of the small project that says nothing."""
COVERED = "what do medical coders earn"


@pytest.fixture
def greeting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small project greets whom it has not understood."""
    monkeypatch.setattr(unanswered, "FALLBACK_ACTION", "utter_greet")


async def said(assistant: Assistant, text: str) -> list[str]:
    return [reply["text"] for reply in await assistant.reply("anna", text)]


@pytest.mark.usefixtures("greeting")
async def test_where_nothing_was_said_the_fallback_is(assistant: Assistant) -> None:
    assert await said(assistant, SILENT) == ["Hello."]
    assert await said(assistant, "count") == ["This is number 1."]
    assert await said(assistant, SILENT) == ["Hello."]


@pytest.mark.usefixtures("greeting")
async def test_it_is_stored_as_part_of_the_conversation(assistant: Assistant) -> None:
    await said(assistant, SILENT)
    stored = await assistant.conversations.retrieve_full_tracker("anna")
    spoken = [event.as_dict() for event in stored.events if event.type_name in ("user", "bot")]
    assert [event["text"] for event in spoken] == [SILENT, "Hello."]
    assert spoken[0]["parse_data"]["intent"]["name"] == "reject"
    assert stored.latest_action_name == "action_listen"


@pytest.mark.usefixtures("greeting")
async def test_the_log_names_the_intent_and_nothing_of_the_text(
    assistant: Assistant, caplog: pytest.LogCaptureFixture
) -> None:
    await said(assistant, SILENT)
    (line,) = [record for record in caplog.records if record.name == unanswered.logger.name]
    assert (line.levelname, line.message) == ("WARNING", "message.unanswered")
    assert vars(line)["intent"] == "reject"
    assert SILENT not in str(vars(line))


@pytest.mark.usefixtures("greeting")
async def test_it_is_said_also_where_rasas_limit_of_actions_ends_a_turn(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    processor = assistant.agent.processor
    monkeypatch.setattr(processor, "is_action_limit_reached", lambda *_: True)
    assert await said(assistant, "count") == ["Hello."]


@pytest.mark.usefixtures("greeting")
async def test_a_failure_is_told_as_one(assistant: Assistant) -> None:
    with pytest.raises(ReplyFailed):
        await said(assistant, "break")
    stored = await assistant.conversations.retrieve_full_tracker("anna")
    assert "bot" not in [event.type_name for event in stored.events]


async def test_a_fallback_that_says_nothing_is_a_failure(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unanswered, "FALLBACK_ACTION", "action_reject")
    with pytest.raises(ReplyFailed):
        await said(assistant, SILENT)


@pytest.mark.usefixtures("greeting")
async def test_a_paused_conversation_is_silent(assistant: Assistant) -> None:
    await said(assistant, "hello")
    tracker = await assistant.conversations.retrieve("anna")
    tracker.update(ConversationPaused())
    await assistant.conversations.save(tracker)
    assert await said(assistant, SILENT) == []


@pytest.fixture
def unruled(deployment: Deployment) -> Iterator[Assistant]:
    """The project's assistant, without the rules for what people earn."""
    with deployment.entered():
        loaded = load_assistant(deployment.project())
        policy = policy_of(loaded)
        rules = policy.lookup["rules"]
        kept = {states: action for states, action in rules.items() if not rules_salary(states)}
        assert len(kept) < len(rules)
        policy.lookup = {**policy.lookup, "rules": kept}
        yield loaded
        loaded.close()


def policy_of(assistant: Assistant) -> Any:
    nodes = assistant.agent.processor.graph_runner._instantiated_nodes.values()
    (policy,) = [n._component for n in nodes if isinstance(n._component, RulePolicy)]
    return policy


def rules_salary(states: str) -> bool:
    return any(
        (state.get("user") or {}).get("intent") == "ask_salary" for state in json.loads(states)
    )


async def test_an_intent_without_a_rule_gets_the_sentence_of_what_was_not_understood(
    unruled: Assistant,
) -> None:
    for variant in texts("scope")["nlu_fallback"]:
        (reply,) = await unruled.reply("anna", COVERED)
        assert reply["text"].startswith(variant.partition("{")[0])
        assert reply["custom"]["answer"]["status"] == "unknown"
    (reply,) = await unruled.reply("anna", "what does a medical coder do")
    assert reply["custom"]["answer"]["status"] == "answered"
