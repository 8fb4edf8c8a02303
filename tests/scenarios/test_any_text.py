"""Whatever is typed, there is a reply and no error."""

from __future__ import annotations

import asyncio
import uuid
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.scenarios.judge import text_of

if TYPE_CHECKING:
    from bot.runtime.assistant import Assistant

pytestmark = pytest.mark.scenarios

WORDS = (
    "cpc",
    "coder",
    "how much",
    "?",
    "and",
    "or",
    "not",
    "the second one",
    "60k",
    "why",
    "$",
    "&",
)
TEXTS = st.text(max_size=200) | st.lists(
    st.sampled_from(WORDS) | st.text(max_size=8), max_size=12
).map(" ".join)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_any_text_gets_a_reply(
    texts: list[str], assistant: Assistant, runner: asyncio.Runner
) -> None:
    sender = uuid.uuid4().hex
    for text in texts:
        assert text_of(runner.run(assistant.reply(sender, text))).strip()


@pytest.mark.parametrize("text", ["a" * 10_000, "salary? " * 1_250, "\u202e" * 500, "🎉" * 3_000])
def test_a_very_long_text_gets_a_short_reply(
    text: str, assistant: Assistant, runner: asyncio.Runner
) -> None:
    reply = text_of(runner.run(assistant.reply(uuid.uuid4().hex, text)))
    assert 0 < len(reply) < 3_000
