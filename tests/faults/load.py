"""Visitors who write without pause, remember what was confirmed, and read it again afterwards."""

from __future__ import annotations

import contextlib
import itertools
import json
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.faults.program import Program, eventually

PAUSE = 0.3
REQUEST_SECONDS = 90
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Answered:
    """What came back: status 0 when the connection broke."""

    status: int
    body: Any
    retry_after: float = 0.0


@dataclass(frozen=True)
class Turn:
    """A message that was answered, as the visitor saw it."""

    text: str
    replies: list[tuple[str, str]]


class Visitor(threading.Thread):
    """One conversation: asks, and asks the same again until it is answered."""

    def __init__(self, url: str, pause: float = PAUSE) -> None:
        self.number = next(_numbers)
        super().__init__(name=f"visitor-{self.number}", daemon=True)
        self.url = url
        self.confirmed: list[Turn] = []
        self.failures: list[Answered] = []
        self.token = ""
        self._pause = pause
        self._over = threading.Event()

    def run(self) -> None:
        """Write until told to stop; the last message is answered as well."""
        self.begin()
        for text in self.texts():
            if self._over.is_set():
                return
            self.insist(text)
            self._over.wait(self._pause)

    def texts(self) -> Iterator[str]:
        """What the visitor says, no text twice."""
        yield from (f"How much do medical coders earn? {n}" for n in itertools.count(1))

    def begin(self) -> None:
        """Get a session."""
        self.token = self._until_answered("POST", "/chat/sessions", {}).body["token"]

    def stop(self) -> None:
        """Send nothing new, and wait for the answer to what was sent."""
        self._over.set()
        self.join(180)
        assert not self.is_alive(), f"{self.name} still waits: {self.failures[-3:]}"

    def insist(self, text: str) -> list[dict[str, Any]]:
        """Send a message until it is answered, always under the same id."""
        body = {"text": text, "id": f"{self.name}-{len(self.confirmed)}"}
        replies: list[dict[str, Any]] = self._until_answered("POST", "/chat/messages", body).body
        self.confirmed.append(Turn(text, [(r["id"], r["text"]) for r in replies]))
        return replies

    def told(self) -> list[Turn]:
        """The conversation as the server has it."""
        turns: list[Turn] = []
        for message in self._until_answered("GET", "/chat/history").body:
            if message["role"] == "user":
                turns.append(Turn(message["text"], []))
            else:
                turns[-1].replies.append((message["id"], message["text"]))
        return turns

    def send(self, method: str, path: str, body: Any = None) -> Answered:
        """One request."""
        data = None if body is None else json.dumps(body).encode()
        headers = {
            "Content-Type": "application/json",
            "Authorization": f"Bearer {self.token}",
            "X-Forwarded-For": f"10.1.{self.number // 250}.{self.number % 250 + 1}",
        }
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=REQUEST_SECONDS) as response:
                return Answered(response.status, json.loads(response.read() or "null"))
        except urllib.error.HTTPError as error:
            with error:
                wait = float(error.headers.get("Retry-After") or 0)
                return Answered(error.code, json.loads(error.read()), wait)
        except OSError as error:
            return Answered(0, repr(error))

    def _until_answered(self, method: str, path: str, body: Any = None) -> Answered:
        while True:
            answered = self.send(method, path, body)
            if answered.status == 200:
                return answered
            if answered.status != 429:
                self.failures.append(answered)
            time.sleep(min(answered.retry_after, 1.0) or 0.2)


class Applicant(Visitor):
    """Leaves a request for contact again and again, each with an address of its own."""

    def __init__(self, url: str, pause: float = PAUSE) -> None:
        super().__init__(url, pause)
        self.references: dict[str, str] = {}
        self.queued: set[str] = set()
        self.form: list[dict[str, Any]] = []

    def texts(self) -> Iterator[str]:
        """Requests, each from its first message to its reference."""
        for n in itertools.count(1):
            address = f"ana{self.number}x{n}@example.com"
            yield f"I'm Ana Lopez, {address}, please contact me about medical coding"
            while not self._has_ended(address):
                yield "yes"
            yield f"How much do medical billers earn? {n}"

    def insist(self, text: str) -> list[dict[str, Any]]:
        """Send it, and remember what the form says."""
        replies = super().insist(text)
        self.form = [r["custom"]["form"] for r in replies if "form" in r.get("custom", {})]
        return replies

    def _has_ended(self, address: str) -> bool:
        """Whether the request was sent or given up, and what was promised about it."""
        for form in self.form:
            if form.get("reference"):
                self.references[address] = form["reference"]
            if form["status"] == "queued":
                self.queued.add(address)
        return any(form["status"] != "asking" for form in self.form)


@contextlib.contextmanager
def visitors(url: str, asking: int = 6, applying: int = 1) -> Iterator[list[Visitor]]:
    """Load for as long as the block runs; all have been answered before it begins and when it ends."""
    crowd: list[Visitor] = [Visitor(url) for _ in range(asking)]
    crowd += [Applicant(url) for _ in range(applying)]
    for visitor in crowd:
        visitor.start()
    wait_for_answers(crowd)
    try:
        yield crowd
    finally:
        for visitor in crowd:
            visitor._over.set()
    for visitor in crowd:
        visitor.stop()


def wait_for_answers(crowd: list[Visitor], more: int = 1, seconds: float = 90) -> None:
    """Wait until every visitor has had so many more answers."""
    wanted = {visitor: len(visitor.confirmed) + more for visitor in crowd}
    deadline = time.monotonic() + seconds
    while late := [v for v in crowd if len(v.confirmed) < wanted[v]]:
        assert time.monotonic() < deadline, f"no answer: {[v.failures[-2:] for v in late]}"
        time.sleep(0.05)


def wait_for_refusals(crowd: list[Visitor], seconds: float = 60) -> None:
    """Wait until everybody who asks was refused once; an open form may go on in an outage."""
    asking = [visitor for visitor in crowd if not isinstance(visitor, Applicant)]
    eventually(lambda: all(visitor.failures for visitor in asking), seconds)


def wait_for_requests(crowd: list[Visitor], seconds: float = 120) -> None:
    """Wait until every applicant was shown a further reference."""
    wanted = {v: len(v.references) + 1 for v in crowd if isinstance(v, Applicant)}
    deadline = time.monotonic() + seconds
    while late := [v for v, count in wanted.items() if len(v.references) < count]:
        assert time.monotonic() < deadline, f"no reference: {[v.failures[-2:] for v in late]}"
        time.sleep(0.05)


def verify(crowd: list[Visitor]) -> None:
    """Nothing confirmed is lost, doubled, changed or out of order; nobody was told nonsense."""
    for visitor in crowd:
        assert visitor.told() == visitor.confirmed, visitor.name
        for failure in visitor.failures:
            assert is_honest(failure), failure


def is_honest(failure: Answered) -> bool:
    """Whether the visitor was told that it failed and to try again, or the connection broke."""
    if failure.status == 0:
        return True
    return failure.status == 503 and failure.body["error"]["code"] == "try_again"


def verify_requests(crowd: list[Visitor], program: Program) -> None:
    """Every reference that was shown is stored, what was queued as well, and each request once."""
    applicants = [visitor for visitor in crowd if isinstance(visitor, Applicant)]
    shown = {a: r for visitor in applicants for a, r in visitor.references.items()}
    assert shown
    queued = {address for visitor in applicants for address in visitor.queued}
    eventually(lambda: queued <= {lead["email"] for lead in program.leads()}, 60)
    leads = program.leads()
    stored = {lead["email"]: lead["reference"] for lead in leads}
    assert {address: stored.get(address) for address in shown} == shown
    assert max(Counter(lead["email"] for lead in leads).values()) == 1
