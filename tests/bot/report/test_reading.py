"""What a report is made from, as the program itself stores it: SQLite and PostgreSQL."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered
from sqlalchemy import update

from actions.enrollment.store.leads import LeadStore
from bot.channel.feedback import Feedback, FeedbackRow, FeedbackStore
from bot.report.period import Period
from bot.report.reading import read_conversations, read_material
from bot.runtime.project import Project
from bot.runtime.store.tracker_store import ConversationStore
from knowledge.database import DatabaseError, engine_for
from knowledge.store import build
from tests.actions.enrollment.conftest import submission
from tests.actions.enrollment.databases import PostgresServer, postgres_server
from tests.knowledge.articles import WordEncoder, default_article
from tests.services import needs_postgres

NOW = datetime.now(UTC)
PERIOD = Period.of(None, None, NOW.date())
EXAMPLES = Project().data / "nlu"
DOMAIN = Domain.from_dict(
    {"slots": {"enrollment_draft": {"type": "any", "mappings": [{"type": "custom"}]}}}
)
ANSWER = {"answer": {"topic": "ask_cost", "status": "partly"}}


_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def postgres() -> Iterator[PostgresServer]:
    with postgres_server() as server:
        yield server


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=needs_postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database of each kind."""
    if request.param == "sqlite":
        found = f"sqlite:///{tmp_path / 'counselor.db'}"
    else:
        server: PostgresServer = request.getfixturevalue("postgres")
        found = server.create_database(f"report_{next(_numbers)}")
    yield found
    engine_for(found).dispose()


@pytest.fixture
def built(url: str) -> str:
    """A database with a knowledge base."""
    build(url, default_article(), WordEncoder())
    return url


async def hold(url: str, sender: str, at: datetime, *events: Any) -> None:
    """Store a conversation as the server does."""
    store = ConversationStore(DOMAIN, host=url)
    tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
    for event in events:
        event.timestamp = at.timestamp()
        tracker.update(event)
    await store.save(tracker)
    store.close()


async def ask(url: str, sender: str, at: datetime) -> None:
    form = {"id": "f", "status": "asking", "field": "name", "purpose": "enroll", "values": {}}
    await hold(
        url,
        sender,
        at,
        UserUttered("what are the fees", metadata={"turn": f"{sender}-turn"}),
        BotUttered("They are not in the guide.", {"custom": ANSWER}),
        SlotSet("enrollment_draft", form),
    )


async def test_conversations_of_the_period_are_read_with_answers_and_forms(built: str) -> None:
    await ask(built, "new", NOW)
    await ask(built, "old", NOW - timedelta(days=40))
    (talk,) = read_material(built, EXAMPLES, PERIOD).conversations
    (exchange,) = talk.exchanges
    assert (talk.sender, exchange.turn) == ("new", "new-turn")
    assert [(o.topic, o.status) for o in exchange.outcomes] == [("ask_cost", "partly")]
    assert [draft["field"] for draft in talk.drafts] == ["name"]


async def test_a_day_begins_at_midnight_and_ends_before_the_next(built: str) -> None:
    await ask(built, "first", PERIOD.begins)
    await ask(built, "before", PERIOD.begins - timedelta(seconds=1))
    await ask(built, "after", PERIOD.ends)
    engine = engine_for(built)
    assert [talk.sender for talk in read_conversations(engine, PERIOD)] == ["first"]


def test_feedback_of_the_period_is_read_with_its_moment(built: str) -> None:
    read_material(built, EXAMPLES, PERIOD)
    kept = FeedbackStore(engine_for(built))
    kept.save("a", Feedback("turn.0", helpful=False, comment="too long"))
    kept.save("b", Feedback("turn.0", helpful=True))
    long_ago = NOW - timedelta(days=40)
    with engine_for(built).begin() as connection:
        of_b = update(FeedbackRow).where(FeedbackRow.session_id == "b")
        connection.execute(of_b.values(created_at=long_ago))
    (judgement,) = read_material(built, EXAMPLES, PERIOD).judgements
    assert (judgement.sender, judgement.turn, judgement.comment) == ("a", "turn", "too long")
    assert abs(judgement.at - NOW) < timedelta(hours=1)


def test_requests_of_the_period_are_counted_by_status(built: str) -> None:
    store = LeadStore(built)
    store.save(submission(created_at=NOW))
    closed = store.save(submission(key="2", email="b@example.com", created_at=NOW)).reference
    store.save(submission(key="3", email="c@example.com", created_at=NOW - timedelta(days=40)))
    assert closed is not None
    store.set_status(closed, "closed")
    counted = read_material(built, EXAMPLES, PERIOD).requests
    assert counted == {"new": 1, "contacted": 0, "closed": 1, "erased": 0}


def test_words_of_the_article_and_of_the_examples_are_no_names(built: str) -> None:
    known = read_material(built, EXAMPLES, PERIOD).known
    assert {"coders", "icd-10-cm", "how", "much", "tuition", "texas"} <= known
    assert not known & {"lopez", "maria", "john", "smith"}


def test_without_a_knowledge_base_the_command_to_build_one_is_told(url: str) -> None:
    with pytest.raises(DatabaseError, match="counselor knowledge build"):
        read_material(url, EXAMPLES, PERIOD)
