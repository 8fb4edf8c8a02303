"""The same scenarios, held over HTTP with `counselor serve` on a free port."""

from __future__ import annotations

import json
import urllib.request
import uuid
from typing import Any

import pytest

from tests.deployment import Deployment
from tests.scenarios.judge import Facts
from tests.scenarios.play import play
from tests.scenarios.scenario import Scenario, scenarios

pytestmark = [pytest.mark.scenarios, pytest.mark.http]


@pytest.mark.parametrize("scenario", scenarios(), ids=lambda s: s.id)
def test_the_server_holds_the_conversation(
    scenario: Scenario, server: str, facts: Facts, served: Deployment
) -> None:
    sender = uuid.uuid4().hex
    outcome = play(scenario, lambda text: post(server, sender, text), facts, served.leads)
    if outcome.faults:
        pytest.fail(str(outcome), pytrace=False)


def post(server: str, sender: str, text: str) -> list[dict[str, Any]]:
    """Say a text over Rasa's REST channel."""
    body = json.dumps({"sender": sender, "message": text}).encode()
    request = urllib.request.Request(
        f"{server}/webhooks/rest/webhook", body, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        messages: list[dict[str, Any]] = json.load(response)
    return messages
