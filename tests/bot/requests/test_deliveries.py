"""The running server tells the staff of new requests, once, whatever was down meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from knowledge.settings import PROJECT
from tests.bot.requests.receivers import Mailbox, Webhook
from tests.bot.requests.visitors import (
    RestVisitor,
    SiteVisitor,
    fill_in,
    form_of,
    say_until_answered,
    text_of,
    wait_for,
)
from tests.deployment import Deployment, free_port
from tests.services import (
    Service,
    needs_postgres,
    needs_redis,
    postgres_server,
    redis_server,
)

pytestmark = pytest.mark.faults


@pytest.fixture
def place(trained: Deployment, tmp_path: Path) -> Deployment:
    return trained.copied_to(tmp_path / "place")


@pytest.fixture
def webhook() -> Webhook:
    return Webhook(free_port())


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox(free_port())


@pytest.fixture
def environment(webhook: Webhook, mailbox: Mailbox) -> dict[str, str]:
    return {"COUNSELOR_LEAD_WEBHOOK_URL": webhook.url, "COUNSELOR_SMTP_URL": mailbox.url}


def told(webhook: Webhook, mailbox: Mailbox) -> tuple[list[str], list[str]]:
    """The references that each receiver got."""
    subjects = [str(message["Subject"]) for message in mailbox.messages]
    return (
        [event["lead"]["reference"] for event in webhook.events],
        [subject.rpartition(" ")[2] for subject in subjects],
    )


def listed(place: Deployment, **environment: str) -> list[dict[str, Any]]:
    """What `counselor leads list --json` prints."""
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "leads", "list", "--json"],
        cwd=PROJECT,
        env={**os.environ, **place.environment, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    return rows


def test_receivers_that_were_down_are_told_once_after_a_restart(
    place: Deployment, webhook: Webhook, mailbox: Mailbox, environment: dict[str, str]
) -> None:
    with place.serving(**environment) as url:
        visitor = RestVisitor(url)
        fill_in(visitor, "I'm Greta Holm, greta.holm@example.com, please contact me about coding")
        began = time.monotonic()
        reference = form_of(visitor.say("yes"))["reference"]
        assert time.monotonic() - began < 10, "the receivers are not waited for"
        wait_for(lambda: "enrollment.delivery.failed" in (place.folder / "serve.log").read_text())
    with webhook.listening(), mailbox.listening(), place.serving(**environment):
        wait_for(lambda: told(webhook, mailbox) == ([reference], [reference]))
        time.sleep(12)  # two more rounds
    assert told(webhook, mailbox) == ([reference], [reference])
    assert [row["reference"] for row in listed(place)] == [reference]


def test_a_receiver_that_refuses_is_tried_again_with_the_same_key(
    place: Deployment, webhook: Webhook, mailbox: Mailbox, environment: dict[str, str]
) -> None:
    webhook.answers = [500]
    with webhook.listening(), mailbox.listening(), place.serving(**environment) as url:
        visitor = SiteVisitor(url)
        fill_in(visitor, "I'm Hugo Lind, hugo.lind@example.com, please contact me about billing")
        reference = form_of(visitor.say("yes"))["reference"]
        wait_for(lambda: told(webhook, mailbox) == ([reference], [reference]))
    assert len(webhook.keys) == 2
    assert len(set(webhook.keys)) == 1


@pytest.fixture
def postgres() -> Iterator[Service]:
    with postgres_server() as service:
        yield service


def build_knowledge(place: Deployment, environment: dict[str, str]) -> None:
    subprocess.run(
        [sys.executable, "-m", "bot.cli", "knowledge", "build"],
        cwd=PROJECT,
        env={**os.environ, **place.environment, **environment},
        capture_output=True,
        check=True,
    )


@needs_postgres
@pytest.mark.parametrize("kind", [RestVisitor, SiteVisitor])
def test_a_request_made_while_the_database_is_down_is_delivered_once_when_it_is_back(
    kind: type[RestVisitor | SiteVisitor],
    place: Deployment,
    postgres: Service,
    webhook: Webhook,
    mailbox: Mailbox,
    environment: dict[str, str],
) -> None:
    environment["COUNSELOR_DATABASE_URL"] = postgres.url
    build_knowledge(place, environment)
    with webhook.listening(), mailbox.listening(), place.serving(**environment) as url:
        visitor = kind(url)
        fill_in(visitor, "I'm Iris Falk, iris.falk@example.com, please contact me about coding")
        postgres.kill()
        told_so = visitor.say("yes")
        assert form_of(told_so)["field"] is None
        assert form_of(told_so).get("reference") is None
        assert "can't be reached right now" in text_of(told_so)
        assert "1.800.411.7073" in text_of(told_so)
        kept = list((place.folder / "spool").iterdir())
        assert [file.stat().st_mode & 0o777 for file in kept] == [0o600]
        assert "record" in text_of(visitor.say("what does a medical coder do?")).lower()
        postgres.start()
        wait_for(lambda: len(webhook.events) == 1 and len(mailbox.messages) == 1)
        assert say_until_answered(visitor, "what does a medical biller do?")
        (row,) = listed(place, **environment)
        assert (row["name"], row["email"]) == ("Iris Falk", "iris.falk@example.com")
        assert told(webhook, mailbox) == ([row["reference"]], [row["reference"]])
        assert not list((place.folder / "spool").iterdir())


@needs_postgres
def test_a_form_stopped_while_the_database_is_down_leaves_nothing_behind(
    place: Deployment, postgres: Service
) -> None:
    environment = {"COUNSELOR_DATABASE_URL": postgres.url}
    build_knowledge(place, environment)
    with place.serving(**environment) as url:
        visitor = RestVisitor(url)
        fill_in(visitor, "I'm Jona Wirth, jona.wirth@example.com, please contact me about coding")
        postgres.kill()
        assert form_of(visitor.say("stop"))["status"] == "cancelled"
        postgres.start()
        wait_for(lambda: "Wirth" not in dumped(postgres))
        left = dumped(postgres)
        assert "[erased]" in left, left
    assert listed(place, **environment) == []


def dumped(postgres: Service) -> str:
    """Everything that conversations hold; something that is found while it cannot be read."""
    from sqlalchemy import create_engine, text
    from sqlalchemy.exc import OperationalError

    engine = create_engine(postgres.url)
    try:
        with engine.connect() as connection:
            return "\n".join(connection.scalars(text("SELECT data FROM conversation_event")))
    except OperationalError:
        return "Wirth"
    finally:
        engine.dispose()


@needs_redis
@needs_postgres
def test_several_workers_tell_each_receiver_once(
    place: Deployment,
    postgres: Service,
    webhook: Webhook,
    mailbox: Mailbox,
    environment: dict[str, str],
) -> None:
    environment["COUNSELOR_DATABASE_URL"] = postgres.url
    build_knowledge(place, environment)
    references = []
    with redis_server() as redis, webhook.listening(), mailbox.listening():
        environment["COUNSELOR_REDIS_URL"] = redis.url
        with place.serving("--workers", "2", **environment) as url:
            for number in range(8):
                visitor = RestVisitor(url)
                fill_in(visitor, f"I'm Kim Lund, kim{number}@example.com, call me about coding")
                references.append(form_of(visitor.say("yes"))["reference"])
            wait_for(lambda: len(webhook.events) >= 8 and len(mailbox.messages) >= 8)
            time.sleep(6)  # one more round of both
    hooked, mailed = told(webhook, mailbox)
    assert sorted(hooked) == sorted(mailed) == sorted(references)
    assert len({row["reference"] for row in listed(place, **environment)}) == 8
