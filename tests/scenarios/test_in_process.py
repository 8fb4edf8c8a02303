"""Every scenario, held with the assistant in this process: trained model, real SQLite files."""

from __future__ import annotations

import asyncio
import uuid
from typing import TYPE_CHECKING

import pytest

from tests.deployment import Deployment
from tests.scenarios.judge import Facts
from tests.scenarios.play import play
from tests.scenarios.scenario import Scenario, scenarios

if TYPE_CHECKING:
    from bot.runtime.assistant import Assistant

pytestmark = pytest.mark.scenarios


@pytest.mark.parametrize("scenario", scenarios(), ids=lambda s: s.id)
def test_the_assistant_holds_the_conversation(
    scenario: Scenario,
    assistant: Assistant,
    runner: asyncio.Runner,
    facts: Facts,
    deployment: Deployment,
) -> None:
    sender = uuid.uuid4().hex

    def say(text: str) -> list[dict[str, object]]:
        return runner.run(assistant.reply(sender, text))

    outcome = play(scenario, say, facts, deployment.leads)
    if outcome.faults:
        pytest.fail(str(outcome), pytrace=False)
