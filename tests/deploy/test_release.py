"""The compose file's commands, run in their order: nginx, two assistants, PostgreSQL, Redis."""

from __future__ import annotations

import http.client
import itertools
import json
import signal
import socket
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.runtime.training.staleness import note_training, trained_from
from knowledge.settings import DEFAULT_ARTICLE, PROJECT
from tests.bot.channel.serving import request
from tests.deploy.conftest import NEEDS
from tests.deploy.deployment import Door, Release
from tests.deploy.files import under
from tests.deployment import Deployment

pytestmark = [*NEEDS, pytest.mark.faults]
QUESTION = "how much does a certified professional coder (CPC) earn?"
OLD, NEW = "58,895", "59,321"
_sources = (f"127.0.{block}.{number}" for block in itertools.count(1) for number in range(1, 250))


@dataclass
class Visitor:
    """Somebody with an address and a session of their own, who comes through nginx."""

    door: Door
    source: str = field(default_factory=lambda: next(_sources))
    token: str = ""

    def begin(self) -> None:
        status, _, body = self.door.request("POST", "/chat/sessions", source=self.source)
        assert status == 200, body
        self.token = json.loads(body)["token"]

    def says(self, text: str) -> tuple[int, Any]:
        sent = {"text": text}
        status, _, body = self.door.request("POST", "/chat/messages", sent, self.token, self.source)
        return status, json.loads(body)


@pytest.fixture
def visitor(door: Door) -> Visitor:
    made = Visitor(door)
    made.begin()
    return made


def test_a_session_is_valid_on_every_node(nodes: list[int], visitor: Visitor) -> None:
    assert visitor.says("hello")[0] == 200
    first, second = (f"http://127.0.0.1:{port}/chat" for port in nodes)
    assert request("POST", f"{first}/messages", {"text": QUESTION}, visitor.token).status == 200
    followed = request("POST", f"{second}/messages", {"text": "and the CCS?"}, visitor.token)
    assert "55,763" in followed.body[0]["text"]
    for node in (first, second):
        told = request("GET", f"{node}/history", token=visitor.token).body
        assert [m["text"] for m in told if m["role"] == "user"] == [
            "hello",
            QUESTION,
            "and the CCS?",
        ]
    assert request("DELETE", f"{first}/session", token=visitor.token).status == 204
    assert request("GET", f"{second}/history", token=visitor.token).body == []


def test_operators_routes_are_not_reached_through_nginx(door: Door, nodes: list[int]) -> None:
    for path in ("/metrics", "/health/ready", "/webhooks/rest/webhook", "/webhooks/rest/"):
        assert door.request("GET", path)[0] == 404
    assert request("GET", f"http://127.0.0.1:{nodes[0]}/metrics").status == 200
    asked = request("POST", f"http://127.0.0.1:{nodes[0]}/webhooks/rest/webhook", {"message": "hi"})
    assert asked.status == 404


def test_plain_http_is_sent_to_tls(door: Door) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", door.plain, timeout=30)) as connection:
        connection.request("GET", "/privacy", headers={"Host": "chat.example.com"})
        response = connection.getresponse()
        assert response.status == 308
        assert response.headers["Location"] == "https://chat.example.com/privacy"


def test_pages_come_with_every_security_header(door: Door) -> None:
    for path, expected in {"/": 200, "/widget/counselor.js": 200, "/nowhere": 404}.items():
        status, headers, _ = door.request("GET", path)
        assert status == expected
        assert headers["strict-transport-security"]
        assert headers["x-content-type-options"] == "nosniff"
        assert (
            "frame-ancestors 'self' https://www.example.com" in headers["content-security-policy"]
        )


def test_a_page_of_the_same_host_may_use_the_chat_and_another_may_not(door: Door) -> None:
    host = f"https://localhost:{door.secure}"
    for origin, expected in {host: 200, "https://evil.example": 403}.items():
        got = door.request(
            "POST", "/chat/sessions", headers={"Origin": origin}, source=next(_sources)
        )
        assert got[0] == expected


def test_what_a_visitor_claims_about_its_address_is_not_believed(door: Door) -> None:
    source, statuses = next(_sources), []
    for number in range(65):
        claimed = {"X-Forwarded-For": f"203.0.113.{number}"}
        statuses.append(door.request("POST", "/chat/sessions", source=source, headers=claimed)[0])
    assert 429 in statuses
    assert door.request("POST", "/chat/sessions", source=next(_sources))[0] == 200


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"Content-Length: -5", b"400"),
        (b"Content-Length: 4\r\nTransfer-Encoding: chunked", b"400"),
        (b"Content-Length: 70000", b"413"),
    ],
)
def test_nginx_refuses_what_is_no_request(door: Door, head: bytes, status: bytes) -> None:
    import ssl

    trusted = ssl.create_default_context(cafile=str(door.folder / "tls.crt"))
    with socket.create_connection(("127.0.0.1", door.secure), timeout=30) as plain:
        with trusted.wrap_socket(plain, server_hostname="localhost") as connection:
            asked = b"POST /chat/messages HTTP/1.1\r\nHost: localhost\r\n" + head
            connection.sendall(asked + b"\r\n\r\nabcd")
            assert connection.recv(4096).split()[1] == status


def test_nothing_but_the_data_folder_is_written_to(release: Release, visitor: Visitor) -> None:
    program = [PROJECT / name for name in ("bot", "actions", "knowledge", "data", "deploy")]
    before = [under(folder) for folder in program]
    assert visitor.says(QUESTION)[0] == 200
    release.run("article")
    release.run("model")
    assert [under(folder) for folder in program] == before


def test_no_secret_and_no_word_of_a_visitor_is_in_the_logs(
    release: Release, nodes: list[int], visitor: Visitor
) -> None:
    visitor.says("my name is Verysecret Person and my email is anna.secret@example.com")
    visitor.says("/restart")
    logs = "".join(log.read_text() for log in release.data.parent.glob("assistant-*.log"))
    logs += (release.data.parent / "nginx" / "access.log").read_text()
    assert "POST" in logs
    for secret in (visitor.token, "x" * 32, "Verysecret", "anna.secret"):
        assert secret not in logs


@dataclass
class Load:
    """Visitors who go on asking."""

    door: Door
    over: threading.Event = field(default_factory=threading.Event)
    failed: list[Any] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)

    def ask(self) -> None:
        while not self.over.is_set():
            visitor = Visitor(self.door)
            visitor.begin()
            for _ in range(10):
                status, replies = visitor.says(QUESTION)
                if status == 200 and replies:
                    self.answers.append(replies[0]["text"])
                else:
                    self.failed.append((status, replies))
                if self.over.wait(0.2):
                    return

    def until(self, figure: str) -> None:
        """Wait until five answers in a row have the figure."""
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            latest = self.answers[-5:]
            if len(latest) == 5 and all(figure in answer for answer in latest):
                return
            time.sleep(0.05)
        pytest.fail(f"{figure} did not go live: {self.answers[-3:]}")

    def more(self, number: int) -> None:
        """Wait for some more answers."""
        wanted, deadline = len(self.answers) + number, time.monotonic() + 120
        while len(self.answers) < wanted and time.monotonic() < deadline:
            time.sleep(0.05)
        assert len(self.answers) >= wanted


@contextmanager
def under_load(door: Door, visitors: int = 2) -> Iterator[Load]:
    load = Load(door)
    threads = [threading.Thread(target=load.ask) for _ in range(visitors)]
    for thread in threads:
        thread.start()
    try:
        yield load
    finally:
        load.over.set()
        for thread in threads:
            thread.join()


def test_another_article_goes_live_and_back_without_a_failed_message(
    release: Release, door: Door, tmp_path: Path
) -> None:
    article = DEFAULT_ARTICLE.read_text("utf-8")
    assert OLD in article
    changed = tmp_path / "article.md"
    changed.write_text(article.replace(OLD, NEW), "utf-8")
    with under_load(door) as load:
        load.until(OLD)
        for path, figure in ((changed, NEW), (DEFAULT_ARTICLE, OLD)):
            release.run("article", COUNSELOR_ARTICLE=str(path))
            load.until(figure)
    assert load.failed == []
    assert all(OLD in answer or NEW in answer for answer in load.answers)


def test_another_model_goes_live_and_back_without_a_failed_message(
    release: Release, door: Door
) -> None:
    project = Deployment(release.data).project()
    first = trained_from(project) or ""
    log = "".join
    with under_load(door) as load:
        for number, note in enumerate(("another training", first), start=1):
            note_training(project, note)
            deadline = time.monotonic() + 120
            while time.monotonic() < deadline:
                text = log(p.read_text() for p in release.data.parent.glob("assistant-*.log"))
                if text.count("model.reloaded") >= 2 * number:
                    break
                time.sleep(0.2)
            assert text.count("model.reloaded") >= 2 * number
            load.more(10)
    assert load.failed == []
    assert all(OLD in answer for answer in load.answers)


def test_nodes_tell_the_same_of_the_database_and_their_own_of_messages(nodes: list[int]) -> None:
    told = []
    for port in nodes:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=60) as response:
            told.append(response.read().decode())
    for text in told:
        assert "counselor_database_up 1.0" in text
        assert 'counselor_leads{status="new"}' in text
        assert 'counselor_messages_total{channel="site",outcome="answered"}' in text


def test_without_one_of_the_assistants_visitors_are_still_answered(
    release: Release, nodes: list[int], door: Door
) -> None:
    visitors = [Visitor(door) for _ in range(4)]
    for visitor in visitors:
        visitor.begin()
    killed = release.assistants[nodes[1]]
    killed.send_signal(signal.SIGKILL)
    killed.wait(30)
    for visitor in visitors:
        for _ in range(3):
            assert visitor.says(QUESTION)[0] == 200
