"""A form to talk to, without Rasa and without a database."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from actions.enrollment.form import form, opening
from actions.enrollment.form.outside import Outcome, Receipt, Standing, Unavailable
from actions.enrollment.form.state import FormState, Turn
from actions.enrollment.provider import Provider
from actions.enrollment.service import EnrollmentService
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.spool import Spool
from actions.enrollment.submission import Submission
from actions.enrollment.words.programs import programs_of
from actions.question import Mention, Question
from knowledge.model import Occupation
from tests.actions.enrollment.databases import NoPostgres, PostgresServer, postgres_server

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PHONE = "1.800.555.0100"
_numbers = itertools.count(1)


def provider() -> Provider:
    """A provider with two programs."""
    occupations = [
        Occupation(
            key="coder",
            name="medical coder",
            plural="medical coders",
            activity="medical coding",
        ),
        Occupation(
            key="biller",
            name="medical biller",
            plural="medical billers",
            activity="medical billing",
        ),
    ]
    aliases = {"coder": ["coder", "coders", "coding"], "biller": ["biller", "billers", "billing"]}
    return Provider("Acme School", PHONE, programs_of(occupations, aliases))


class Desk:
    """Takes requests and remembers them; can be down."""

    def __init__(self) -> None:
        self.provider = provider()
        self.taken: list[Submission] = []
        self.outcome = Outcome.SAVED
        self.standing: Standing | None = None
        self.down = False
        self.cancelled: list[str] = []
        self.erased: list[str] = []

    def save(self, submission: Submission) -> Receipt:
        if self.outcome in (Outcome.QUEUED, Outcome.FAILED):
            return Receipt(self.outcome)
        self.taken.append(submission)
        return Receipt(self.outcome, "REQ-7K4M9XQ2")

    def find(self, who: str) -> Standing | None:
        self._reached()
        return self.standing

    def cancel(self, who: str) -> bool:
        self._reached()
        self.cancelled.append(who)
        return True

    def erase(self, who: str) -> bool:
        self._reached()
        self.erased.append(who)
        return True

    def _reached(self) -> None:
        if self.down:
            raise Unavailable("down")


class Visitor:
    """Talks to the form; the state travels as JSON from turn to turn, as in a slot."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.state = FormState()
        self.digression = False
        self.forget = False

    def begin(
        self, text: str, known: Mapping[str, str] | None = None, **reading: Any
    ) -> list[dict[str, Any]]:
        return self._take(opening.start(self._turn(text, reading), self.desk, known))

    def say(self, text: str, **reading: Any) -> list[dict[str, Any]]:
        return self._take(form.step(self.state, self._turn(text, reading), self.desk))

    def _turn(self, text: str, reading: Mapping[str, Any]) -> Turn:
        return Turn(text, NOW, "visitor-1", questions_read(text, reading))

    def _take(self, result: Any) -> list[dict[str, Any]]:
        self.digression, self.forget = result.digression, result.forget
        self.state = FormState.load(json.loads(json.dumps(result.state.dump())))
        messages = [message.to_json() for message in result.messages]
        if result.digression:
            resumed = form.resume_prompt(self.state, self.desk)
            messages += [message.to_json() for message in resumed]
        return messages


def questions_read(text: str, reading: Mapping[str, Any]) -> tuple[Question, ...]:
    """What NLU would say; nothing unless the test gives it."""
    if not reading:
        return ()
    confidence = float(reading.get("confidence", 0.95))
    mentions = tuple(Mention(kind, kind, kind) for kind in reading.get("mentions", ()))
    in_scope = float(reading.get("in_scope", 0.95))
    return (Question(text, reading["intent"], confidence, in_scope, mentions=mentions),)


def view(messages: list[dict[str, Any]]) -> dict[str, Any]:
    """`custom.form` of the last message that has one, as outside checks read it."""
    for message in reversed(messages):
        if form_view := (message.get("custom") or {}).get("form"):
            return dict(form_view)
    return {}


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def visitor(desk: Desk) -> Visitor:
    return Visitor(desk)


@pytest.fixture
def visitor_at(desk: Desk) -> Callable[[str], Visitor]:
    """A visitor who has come to a field."""

    def come(field: str) -> Visitor:
        visitor = Visitor(desk)
        messages = visitor.begin("please contact me")
        replies = {
            "name": "Ana Lopez",
            "contact_method": "both",
            "email": "ana.lopez@example.com",
            "phone": "212-555-0177",
            "program": "coding",
            "consent": "yes",
        }
        while (current := view(messages)["field"]) != field:
            messages = visitor.say(replies[current])
        return visitor

    return come


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """The session's own PostgreSQL server."""
    try:
        with postgres_server() as server:
            yield server
    except NoPostgres as reason:
        pytest.skip(str(reason))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'counselor.db'}"
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.create_database(f"requests_{next(_numbers)}")


@pytest.fixture
def store(database_url: str) -> Iterator[LeadStore]:
    """An empty store."""
    leads = LeadStore(database_url)
    yield leads
    leads.database.engine.dispose()


@pytest.fixture
def sqlite_store(tmp_path: Path) -> Iterator[LeadStore]:
    """An empty store in a SQLite file."""
    leads = LeadStore(f"sqlite:///{tmp_path / 'counselor.db'}")
    yield leads
    leads.database.engine.dispose()


@pytest.fixture
def service(sqlite_store: LeadStore, tmp_path: Path) -> EnrollmentService:
    """The program's service over an empty SQLite file."""
    return EnrollmentService(provider, sqlite_store, Spool(tmp_path / "spool"))


def submission(**changes: Any) -> Submission:
    """A request of Ana Lopez, with changes."""
    values: dict[str, Any] = {
        "key": "conversation-1:form-1",
        "conversation": "conversation-1",
        "name": "Ana Lopez",
        "email": "ana.lopez@example.com",
        "phone": None,
        "program": "billing",
        "consent_text": "Acme School may contact me by e-mail.",
        "consent_version": "test-1",
        "consent_at": NOW,
        "created_at": NOW,
        "source": "chat",
    }
    return Submission(**values | changes)
