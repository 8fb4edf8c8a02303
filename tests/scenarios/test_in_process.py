"""Every scenario, held with the assistant in this process: trained model, real SQLite files."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.deployment import Deployment
from tests.scenarios.judge import Facts
from tests.scenarios.play import play
from tests.scenarios.scenario import Scenario, scenarios

if TYPE_CHECKING:
    from bot.runtime.assistant import Assistant

pytestmark = pytest.mark.scenarios


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(scope="module")
def assistant(deployment: Deployment, runner: asyncio.Runner) -> Iterator[Assistant]:
    from bot.runtime.assistant import load_assistant

    with deployment.entered():
        loaded = load_assistant(deployment.project())
        yield loaded
        loaded.close()


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
