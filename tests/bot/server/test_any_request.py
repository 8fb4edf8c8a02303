"""Whatever reaches the server's port, it answers as itself, and goes on."""

from __future__ import annotations

import contextlib
import http.client
import json
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bot.greeter.running import Served, started

ROUTES = (
    ("GET", "/health/live"),
    ("GET", "/health/ready"),
    ("GET", "/metrics"),
    ("GET", "/"),
    ("GET", "/privacy"),
    ("GET", "/widget/counselor.js"),
    ("GET", "/site/site.css"),
    ("GET", "/webhooks/rest/"),
    ("POST", "/webhooks/rest/webhook"),
    ("POST", "/chat/sessions"),
    ("POST", "/chat/messages"),
    ("GET", "/chat/history"),
    ("POST", "/chat/feedback"),
    ("DELETE", "/chat/session"),
)
HEADERS = {
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "x-request-id",
}
NAMES = ["Authorization", "Origin", "X-Forwarded-For", "X-Request-ID", "Accept-Encoding"]
NAMES += ["Content-Type", "Cookie", "If-None-Match", "traceparent", "X-Forwarded-Host"]
PRINTABLE = st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"))
SENT_HEADERS = st.dictionaries(st.sampled_from(NAMES), PRINTABLE, max_size=4)
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
KEYS = st.sampled_from(["sender", "message", "metadata", "text", "payload", "id", "helpful"])
OBJECTS = st.dictionaries(KEYS, JSON, max_size=4)
BODIES = st.binary(max_size=200) | (JSON | OBJECTS).map(lambda value: json.dumps(value).encode())
METHODS = st.sampled_from(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])


@pytest.fixture(scope="module")
def served(trained_greeter: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    shutil.copytree(trained_greeter / "models", folder / "models")
    server = started(folder, COUNSELOR_LOG_LEVEL="INFO")
    yield server
    server.process.terminate()
    assert server.process.wait(30) == 0


def asked(
    served: Served, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(served.url.removeprefix("http://"), timeout=30)
    with contextlib.closing(connection):
        connection.request(method, path, body or None, headers or {})
        response = connection.getresponse()
        named = {name.lower(): text for name, text in response.getheaders()}
        return response.status, named, response.read()


def sent(served: Served, data: bytes) -> bytes:
    """What comes back until the server closes the connection, which has been told that no more comes."""
    host, _, port = served.url.removeprefix("http://").partition(":")
    received = b""
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        with contextlib.suppress(ConnectionError, BrokenPipeError):
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65536):
                received += part
    return received


def check_answer(status: int, headers: dict[str, str], body: bytes, method: str) -> None:
    assert status < 500 or status == 503
    assert headers.keys() >= HEADERS
    if status >= 400 and method != "HEAD":
        assert json.loads(body)["error" if b'"error"' in body else "status"]


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: " ".join(route))
def test_any_body_and_headers_on_any_route_get_an_answer(
    served: Served, route: tuple[str, str]
) -> None:
    @settings(max_examples=15, deadline=None)
    @given(METHODS | st.just(route[0]), BODIES, SENT_HEADERS)
    def check(method: str, body: bytes, headers: dict[str, str]) -> None:
        check_answer(*asked(served, method, route[1], body, headers), method)

    check()


@settings(max_examples=60, deadline=None)
@given(
    st.binary(min_size=1, max_size=300)
    | st.tuples(
        st.sampled_from([b"GET ", b"POST ", b"X"]),
        st.binary(max_size=60),
        st.sampled_from([b" HTTP/1.1\r\n", b"\r\n", b" HTTP/9.9\r\n", b""]),
        st.lists(st.binary(max_size=40), max_size=4).map(b"\r\n".join),
    ).map(lambda parts: b"".join(parts) + b"\r\n\r\n")
)
def test_what_is_no_http_harms_nobody(served: Served, data: bytes) -> None:
    received = sent(served, data)
    assert b" 500 " not in received.partition(b"\r\n")[0]
    assert served.get("/health/live")[0] == 200


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: abc",
        b"Content-Length: -5",
        b"Content-Length: 1_0",
        b"Content-Length: 4\r\nContent-Length: 5",
        b"Content-Length: 4\r\nTransfer-Encoding: chunked",
        b"Content-Length: \xb2",
        b"Transfer-Encoding: identity",
        b"Transfer-Encoding: chunked\r\n\r\nzz",
        b"Expect: something",
    ],
)
def test_a_request_whose_end_is_not_clear_is_refused(served: Served, head: bytes) -> None:
    received = sent(served, b"POST /webhooks/rest/webhook HTTP/1.1\r\n" + head + b"\r\n\r\nabcd")
    first, _, rest = received.partition(b"\r\n")
    assert first.split()[1] in (b"400", b"417")
    assert b"nosniff" in rest


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [(m, p, 200) for m, p in ROUTES if m == "GET" and p not in ("/chat/history", "/health/ready")]
    + [("GET", "/health/ready", 503), ("GET", "/chat/history", 401), ("GET", "/nowhere", 404)]
    + [
        ("PUT", "/", 405),
        ("POST", "/webhooks/rest/webhook", 400),
        ("DELETE", "/chat/session", 401),
    ],
)
def test_every_response_has_the_security_headers(
    served: Served, method: str, path: str, status: int
) -> None:
    found, headers, _ = asked(served, method, path)
    assert found == status
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'self'")
    assert "frame-ancestors 'self'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers.keys() >= HEADERS
    assert "set-cookie" not in headers
    assert "server" not in headers


def test_a_body_that_is_too_large_is_refused_with_the_same_headers(served: Served) -> None:
    status, headers, body = asked(served, "POST", "/chat/messages", b"x" * 70_000)
    assert status == 413
    check_answer(status, headers, body, "POST")


@pytest.mark.parametrize("given_id", ["a b", "é", "x" * 65, 'a"}', "a\tb", "<script>"])
def test_an_id_that_is_none_is_not_told_back(served: Served, given_id: str) -> None:
    _, headers, _ = asked(served, "GET", "/health/live", headers={"X-Request-ID": given_id})
    assert headers["x-request-id"] != given_id
    assert headers["x-request-id"].isalnum()


def test_the_callers_id_is_in_the_response_and_in_the_log(served: Served) -> None:
    _, headers, _ = asked(served, "GET", "/nowhere?q=1", headers={"X-Request-ID": "caller42"})
    assert headers["x-request-id"] == "caller42"
    lines = [
        line
        for line in (served.folder / "serve.log").read_text().splitlines()
        if "caller42" in line
    ]
    (line,) = [json.loads(line) for line in lines]
    assert (line["event"], line["path"], line["status"]) == ("request.finished", "/nowhere", 404)


def test_a_path_with_a_line_break_makes_no_line_in_the_log(served: Served) -> None:
    asked(served, "GET", "/nowhere%0a%7b%22event%22%3a%22forged%22%7d")
    sent(served, b'GET /x\n{"event":"forged"} HTTP/1.1\r\n\r\n')
    lines = (served.folder / "serve.log").read_text().splitlines()
    assert not [line for line in lines if line.startswith('{"event":"forged"')]


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
@pytest.mark.parametrize(
    "path",
    [
        "/version",
        "/status",
        "/domain",
        "/model",
        "/model/train",
        "/model/parse",
        "/model/predict",
        "/model/test/stories",
        "/conversations/anna/tracker",
        "/conversations/anna/tracker/events",
        "/conversations/anna/messages",
        "/conversations/anna/execute",
        "/conversations/anna/trigger_intent",
        "/webhooks/callback/webhook",
        "/webhooks/socketio",
        "/socket.io/",
    ],
)
def test_rasas_own_interface_is_off(served: Served, method: str, path: str) -> None:
    assert asked(served, method, path)[0] == 404
