"""A text in, messages out."""

from __future__ import annotations

import numpy  # noqa: F401 - brings a BLAS
import pytest
from threadpoolctl import threadpool_info  # type: ignore[import-untyped]

from bot.runtime.assistant import Assistant, load_assistant, use_one_blas_thread
from bot.runtime.errors import ModelMissing, ReplyFailed
from bot.runtime.project import Project
from tests.bot.greeter.project import project_in


async def texts(assistant: Assistant, sender: str, text: str) -> list[str]:
    return [reply["text"] for reply in await assistant.reply(sender, text)]


async def test_a_template_and_a_custom_action_answer(assistant: Assistant) -> None:
    assert await texts(assistant, "anna", "hello") == ["Hello."]
    assert await texts(assistant, "anna", "count") == ["This is number 1."]


async def test_slots_live_on_and_senders_do_not_meet(assistant: Assistant) -> None:
    await texts(assistant, "anna", "count")
    assert await texts(assistant, "anna", "count") == ["This is number 2."]
    assert await texts(assistant, "bert", "count") == ["This is number 1."]


async def test_text_that_starts_with_a_slash_is_text(assistant: Assistant) -> None:
    assert await texts(assistant, "anna", "/count") == ["This is number 1."]
    assert await texts(assistant, "anna", '/greet{"x": 1}') == []
    assert await texts(assistant, "anna", "//restart") == []
    assert await texts(assistant, "anna", "count") == ["This is number 2."]


async def test_a_failing_action_is_told_and_the_next_message_is_answered(
    assistant: Assistant,
) -> None:
    with pytest.raises(ReplyFailed):
        await assistant.reply("anna", "break")
    assert await texts(assistant, "anna", "count") == ["This is number 1."]


async def test_a_rejecting_action_is_no_failure(assistant: Assistant) -> None:
    assert await texts(assistant, "anna", "refuse") == []


async def test_conversations_outlive_the_process(greeter: Project) -> None:
    first = load_assistant(greeter)
    await texts(first, "anna", "count")
    first.close()
    second = load_assistant(greeter)
    assert await texts(second, "anna", "count") == ["This is number 2."]
    second.close()


def test_without_a_model_the_next_step_is_told(tmp_path: object) -> None:
    from pathlib import Path

    with pytest.raises(ModelMissing, match="counselor train"):
        load_assistant(project_in(Path(str(tmp_path))))


def test_products_run_on_one_thread() -> None:
    use_one_blas_thread()
    blas = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
    assert {pool["num_threads"] for pool in blas} == {1}
