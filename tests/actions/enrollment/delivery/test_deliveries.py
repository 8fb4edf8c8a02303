"""The webhook and the mail notice, against servers of the test's own."""

from __future__ import annotations

import hashlib
import hmac
import http.server
import json
import socketserver
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from actions.enrollment.delivery.deliveries import deliver_pending, start_deliveries, wait_after
from actions.enrollment.erasing.erasure import erase
from actions.enrollment.service import EnrollmentService
from actions.enrollment.settings import EnrollmentSettings
from knowledge.settings import Storage
from tests.actions.enrollment.conftest import provider, submission

SECRET = "between us"


@dataclass
class Receiver:
    """What a webhook's server got, and what it answers."""

    url: str = ""
    answers: list[int] = field(default_factory=list)
    calls: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    called: threading.Event = field(default_factory=threading.Event)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    got = Receiver()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.calls.append((dict(self.headers), body))
            self.send_response(got.answers.pop(0) if got.answers else 204)
            self.send_header("Location", got.url + "/elsewhere")
            self.end_headers()
            got.called.set()

        def log_message(self, *args: Any) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        got.url = f"http://127.0.0.1:{server.server_address[1]}/leads"
        yield got
        server.shutdown()


@pytest.fixture
def settings(tmp_path: Path, receiver: Receiver) -> EnrollmentSettings:
    storage = Storage(tmp_path, f"sqlite:///{tmp_path / 'counselor.db'}")
    return EnrollmentSettings(storage, webhook_url=receiver.url, webhook_secret=SECRET)


@pytest.fixture
def service(settings: EnrollmentSettings) -> EnrollmentService:
    return EnrollmentService(provider, settings.store(), settings.spool())


def test_a_new_request_is_posted_with_a_signature(
    service: EnrollmentService, settings: EnrollmentSettings, receiver: Receiver
) -> None:
    receipt = service.save(submission())
    report = deliver_pending(service, settings)
    assert (report.done, report.failed, report.waiting) == (1, 0, 0)
    headers, body = receiver.calls[0]
    sent = json.loads(body)
    assert sent["event"] == "lead.created"
    assert sent["lead"]["reference"] == receipt.reference
    assert sent["lead"]["email"] == "ana.lopez@example.com"
    moment, signed = headers["X-Counselor-Signature"].split(",")
    expected = hmac.new(
        SECRET.encode(), moment.removeprefix("t=").encode() + b"." + body, hashlib.sha256
    )
    assert signed == f"v1={expected.hexdigest()}"


def test_nothing_is_posted_twice_once_it_was_taken(
    service: EnrollmentService, settings: EnrollmentSettings, receiver: Receiver
) -> None:
    service.save(submission())
    service.save(submission())
    for _ in range(3):
        deliver_pending(service, settings)
    assert len(receiver.calls) == 1


def test_a_failure_is_tried_again_with_the_same_key_after_a_while(
    service: EnrollmentService, settings: EnrollmentSettings, receiver: Receiver
) -> None:
    receiver.answers = [500, 302]
    service.save(submission())
    moment = datetime.now(UTC)
    assert deliver_pending(service, settings, moment).failed == 1
    assert deliver_pending(service, settings, moment + timedelta(seconds=5)).failed == 0
    assert deliver_pending(service, settings, moment + timedelta(seconds=15)).failed == 1
    restarted = EnrollmentService(provider, settings.store(), settings.spool())
    assert deliver_pending(restarted, settings, moment + timedelta(minutes=2)).done == 1
    assert len({headers["Idempotency-Key"] for headers, _ in receiver.calls}) == 1
    assert len(receiver.calls) == 3


def test_a_clock_that_leapt_ahead_and_was_set_right_delays_no_second_attempt(
    service: EnrollmentService, settings: EnrollmentSettings, receiver: Receiver
) -> None:
    receiver.answers = [500]
    service.save(submission())
    right = datetime.now(UTC)
    assert deliver_pending(service, settings, right + timedelta(days=1)).failed == 1
    assert deliver_pending(service, settings, right + timedelta(seconds=1)).done == 1
    assert len(receiver.calls) == 2


def test_what_was_saved_by_a_clock_ahead_is_delivered_by_one_set_right(
    service: EnrollmentService, settings: EnrollmentSettings
) -> None:
    service.save(submission())
    assert deliver_pending(service, settings, datetime.now(UTC) - timedelta(days=1)).done == 1


def test_waits_double_and_end_at_an_hour() -> None:
    assert timedelta(seconds=8) <= wait_after(1) <= timedelta(seconds=12)
    assert timedelta(seconds=32) <= wait_after(3) <= timedelta(seconds=48)
    assert wait_after(40) <= timedelta(minutes=72)


def test_a_receiver_that_is_away_blocks_nothing(
    service: EnrollmentService, settings: EnrollmentSettings
) -> None:
    away = replace(settings, webhook_url="http://127.0.0.1:1/away")
    service.save(submission())
    report = deliver_pending(service, away)
    assert (report.failed, report.waiting) == (1, 1)


def test_an_erased_request_is_not_sent_any_more(
    service: EnrollmentService, settings: EnrollmentSettings, receiver: Receiver
) -> None:
    service.save(submission())
    erase(service.store.database, service.spool, "ana.lopez@example.com", by="visitor")
    assert deliver_pending(service, settings).waiting == 0
    assert receiver.calls == []


def test_the_background_task_delivers_also_what_was_kept_in_the_spool(
    service: EnrollmentService, settings: EnrollmentSettings, receiver: Receiver
) -> None:
    service.spool.keep(submission())
    task = start_deliveries(service, settings, interval=0.05)
    try:
        assert receiver.called.wait(10)
    finally:
        task.stop()
    assert not task.is_alive()
    assert len(service.spool) == 0


class Babble(socketserver.StreamRequestHandler):
    """Answers anything but HTTP or SMTP."""

    def handle(self) -> None:
        self.rfile.readline()
        self.wfile.write(b"\x00 what? \xff\r\n\r\n")


def test_a_receiver_that_answers_nonsense_is_one_that_failed(tmp_path: Path) -> None:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Babble) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        port = server.server_address[1]
        settings = EnrollmentSettings(
            Storage(tmp_path, f"sqlite:///{tmp_path / 'counselor.db'}"),
            webhook_url=f"http://127.0.0.1:{port}/",
            smtp_url="smtp://127.0.0.1:nonsense/?to=a@example.com",
        )
        service = EnrollmentService(provider, settings.store(), settings.spool())
        service.save(submission())
        report = deliver_pending(service, settings)
        server.shutdown()
    assert (report.done, report.failed, report.waiting) == (0, 2, 2)


def test_the_background_task_survives_a_mistake(
    service: EnrollmentService,
    settings: EnrollmentSettings,
    receiver: Receiver,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = threading.Event()

    def mistaken() -> int:
        if not tried.is_set():
            tried.set()
            raise KeyError("mistake")
        return 0

    monkeypatch.setattr(service, "deliver_spool", mistaken)
    service.save(submission())
    task = start_deliveries(service, settings, interval=0.05)
    try:
        assert receiver.called.wait(10)
    finally:
        task.stop()
    assert tried.is_set()


class MailServer(socketserver.StreamRequestHandler):
    """The least that a mail server says."""

    messages: list[str] = []

    def handle(self) -> None:
        self._say("220 test")
        while line := self.rfile.readline().decode().strip():
            if line.upper() == "DATA":
                self._say("354 go on")
                lines: list[str] = []
                while (data := self.rfile.readline().decode()) != ".\r\n":
                    lines.append(data)
                self.messages.append("".join(lines))
            self._say("221 bye" if line.upper() == "QUIT" else "250 ok")
            if line.upper() == "QUIT":
                return

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


def test_the_staff_gets_a_notice_without_personal_data(tmp_path: Path) -> None:
    MailServer.messages.clear()
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), MailServer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = (
            f"smtp://127.0.0.1:{server.server_address[1]}/?to=desk@example.com&from=bot@example.com"
        )
        storage = Storage(tmp_path, f"sqlite:///{tmp_path / 'counselor.db'}")
        settings = EnrollmentSettings(storage, smtp_url=url)
        service = EnrollmentService(provider, settings.store(), settings.spool())
        receipt = service.save(submission())
        assert deliver_pending(service, settings).done == 1
        server.shutdown()
    (message,) = MailServer.messages
    assert f"New contact request {receipt.reference}" in message
    assert "Lopez" not in message
    assert "ana.lopez" not in message
