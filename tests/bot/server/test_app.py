"""The server over HTTP, with the small project."""

from __future__ import annotations

import json
import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.runtime.training.staleness import note_training
from tests.bot.greeter.project import project_in
from tests.bot.greeter.running import Served, started


@pytest.fixture(scope="module")
def served(trained_greeter: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    shutil.copytree(trained_greeter / "models", folder / "models")
    server = started(folder)
    yield server
    server.process.terminate()
    assert server.process.wait(20) == 0


def test_a_message_is_answered_with_its_recipient(served: Served) -> None:
    status, replies = served.post({"sender": "anna", "message": "hello"})
    assert status == 200
    assert replies == [{"recipient_id": "anna", "text": "Hello."}]


def test_text_is_not_cut_at_blank_lines_and_a_slash_is_text(served: Served) -> None:
    assert served.texts("well\n\ncount", "slash") == ["This is number 1."]
    assert served.texts("/count", "slash") == ["This is number 2."]


def test_without_a_sender_nobody_shares_a_conversation(served: Served) -> None:
    first = served.post({"message": "count"})[1]
    second = served.post({"message": "count"})[1]
    assert first[0]["text"] == second[0]["text"] == "This is number 1."
    assert first[0]["recipient_id"] != second[0]["recipient_id"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no json",
        b"\xff\xfe",
        b"[" * 5000,
        b"[]",
        b'"text"',
        b"null",
        b"3",
        b"{}",
        b'{"message": null}',
        b'{"message": 3}',
        b'{"message": "hi", "sender": {}}',
        b'{"message": "hi", "sender": ["a"]}',
        b'{"message": "hi", "sender": "a\\u0000b"}',
        b'{"message": "hi", "metadata": []}',
        json.dumps({"message": "hi", "sender": "x" * 300}).encode(),
    ],
)
def test_a_body_that_is_no_message_is_refused_in_json(served: Served, body: bytes) -> None:
    status, answer = served.post(body)
    assert status == 400
    assert answer["error"]


@pytest.mark.parametrize("text", ["", "  ", "/", "///", "\x00"])
def test_a_text_without_words_is_a_message_too(served: Served, text: str) -> None:
    assert served.post({"sender": "silent", "message": text})[0] == 200


def test_a_body_that_is_too_large_is_refused(served: Served) -> None:
    status, _ = served.post({"sender": "big", "message": "x" * 100_000})
    assert status == 413


def test_an_action_that_fails_is_told_in_a_sentence(served: Served) -> None:
    status, answer = served.post({"sender": "unlucky", "message": "break"})
    assert status == 500
    assert "try again" in answer["error"]
    assert "Traceback" not in answer["error"]
    assert served.texts("count", "unlucky") == ["This is number 1."]


def test_health_tells_what_is_missing(served: Served) -> None:
    assert served.get("/health/live")[0] == 200
    status, text = served.get("/health/ready")
    assert status == 503
    assert json.loads(text) == {
        "status": "not ready",
        "model": True,
        "database": True,
        "writing": True,
        "knowledge": False,
        "locks": True,
    }


def test_metrics_count_messages_without_their_words(served: Served) -> None:
    served.texts("hello", "counted-sender")
    status, text = served.get("/metrics")
    assert status == 200
    assert 'counselor_messages_total{channel="rest",outcome="answered"}' in text
    assert "counted-sender" not in text


def test_messages_of_one_sender_at_once_are_answered_in_turn(served: Served) -> None:
    answers: list[str] = []
    threads = [
        threading.Thread(target=lambda: answers.extend(served.texts("count", "busy")))
        for _ in range(10)
    ]
    begun = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == sorted(f"This is number {n}." for n in range(1, 11))
    assert time.monotonic() - begun < 5


def test_a_new_model_goes_live_without_a_lost_message(
    trained_greeter: Path, tmp_path: Path
) -> None:
    shutil.copytree(trained_greeter / "models", tmp_path / "models")
    server = started(tmp_path)
    try:
        assert server.texts("count", "anna") == ["This is number 1."]
        note_training(project_in(tmp_path), "another training")
        for number in range(2, 60):
            assert server.texts("count", "anna") == [f"This is number {number}."]
            time.sleep(0.15)
    finally:
        server.process.terminate()
        assert server.process.wait(20) == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_signal_lets_the_message_in_flight_be_answered(
    trained_greeter: Path, tmp_path: Path, number: int
) -> None:
    shutil.copytree(trained_greeter / "models", tmp_path / "models")
    server = started(tmp_path)
    answers: list[str] = []
    asking = threading.Thread(target=lambda: answers.extend(server.texts("wait", "slow")))
    asking.start()
    time.sleep(0.5)
    os.kill(server.process.pid, number)
    asking.join()
    assert answers == ["Waited."]
    assert server.process.wait(20) == 0
