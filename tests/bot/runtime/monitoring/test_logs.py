"""Logs are lines of JSON that name their request and hold nothing that a visitor wrote."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.runtime.assistant import Assistant
from bot.runtime.errors import ReplyFailed
from bot.runtime.monitoring import logs


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leave the tests that follow with the loggers of pytest."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_both_kinds_of_loggers_write_one_form(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO")
    token = logs.request_id.set("abc123")
    logging.getLogger("a").info("chat.refused", extra={"code": "too_many_requests"})
    structlog.get_logger("b").info("enrollment.saved", outcome="saved")
    logs.request_id.reset(token)
    plain, structured = lines(capsys.readouterr().err)
    assert plain["code"] == "too_many_requests"
    assert structured["outcome"] == "saved"
    for line in (plain, structured):
        assert {"event", "level", "timestamp"} <= set(line)
        assert line["request_id"] == "abc123"


def test_what_somebody_typed_makes_no_line_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO")
    forged = 'x"}\n{"event": "forged", "level": "info"}\r\x1b[31m'
    logging.getLogger("a").warning("path", extra={"path": forged})
    raw = capsys.readouterr().err
    (line,) = lines(raw)
    assert line["path"] == forged
    assert "\x1b" not in raw


async def test_every_line_of_a_message_has_its_request_and_none_its_words(
    assistant: Assistant, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure("DEBUG")
    token = logs.request_id.set("r1")
    with pytest.raises(ReplyFailed):
        await assistant.reply("anna.secret@example.com", "break")
    await assistant.reply("anna.secret@example.com", "my name is Verysecret Person")
    logs.request_id.reset(token)
    raw = capsys.readouterr().err
    written = lines(raw)
    assert [line for line in written if line["level"] == "error" and line["exception"]]
    assert {line.get("request_id") for line in written} == {"r1"}
    assert "Verysecret" not in raw
