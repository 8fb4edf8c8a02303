"""Marked data goes through every path of a running server; then all that was written is searched."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text

from knowledge.settings import PROJECT
from tests.bot.requests.receivers import Webhook
from tests.bot.requests.visitors import (
    RestVisitor,
    SiteVisitor,
    Visitor,
    fill_in,
    form_of,
    text_of,
    wait_for,
)
from tests.deployment import Deployment, free_port

SSN, CARD = "219-09-9999", "4242 4242 4242 4242"
NUMBERS = ("219-09", "09-9999", "219099999", "4242 4242", "4242424242424242")
"""What must not be found anywhere."""
NAME, EMAIL, PHONE = "Quillon Zyxwvut", "quillon.zyxwvut@example.com", "212-555-0177"
PERSON = ("Quillon", "Zyxwvut", "quillon", "zyxwvut", "555-0177", "5550177", "555) 555-0177")
"""What must not be found outside of the database."""
EVERYTHING = f"I'm {NAME}, {EMAIL}, {PHONE}, sign me up for coding"


@dataclass(frozen=True)
class Used:
    """A server that has been through everything, and what it told."""

    place: Deployment
    metrics: str
    printed: str
    """What the staff's commands wrote to stderr."""


def staff(
    place: Deployment, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `counselor` as the staff does."""
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        cwd=PROJECT,
        env={**os.environ, **place.environment, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def type_numbers(visitor: Visitor) -> None:
    """A social security and a card number, before, in and after the form."""
    visitor.say(f"my ssn is {SSN}, what does a coder do?")
    opened = visitor.say(f"contact me, my card is {CARD}")
    assert form_of(opened)["field"] == "name"
    for answer in ("Ana Lopez", "ana.lopez@example.com", "coding", "yes"):
        for number in (SSN, CARD, f"my social security number is {SSN.replace('-', '')}"):
            reply = text_of(visitor.say(number))
            assert "never needed" in reply
            assert not [n for n in NUMBERS if n in reply]
        visitor.say(answer)
    visitor.say("stop")
    visitor.say(f"{CARD} {SSN}")


def finish_and_fail(visitor: Visitor) -> None:
    """Wrong input at each field, then the whole of it; then once more, and cancelled."""
    visitor.say("contact me")
    for text_ in (f"{NAME}@@", "12", NAME, f"{EMAIL}@x", "e-mail", f"{EMAIL}@", EMAIL):
        visitor.say(text_)
    visitor.say("stop")
    fill_in(visitor, EVERYTHING)
    assert form_of(visitor.say("yes"))["status"] == "saved"
    fill_in(visitor, EVERYTHING)
    visitor.say("never mind, delete my data")
    visitor.say(f"did you get the request of {EMAIL}?")
    visitor.say(f"i was {NAME}, {PHONE}: how much do coders earn")


def comment(visitor: SiteVisitor) -> None:
    replies = visitor.say("what does a medical biller do?")
    visitor.judge(replies[0]["id"], f"{NAME} {PHONE} {SSN} {CARD}")


def break_it(place: Deployment, visitor: Visitor) -> None:
    """Take the tables away under a form that is about to be saved."""
    fill_in(visitor, EVERYTHING)
    engine = create_engine(place.storage.database_url)
    for old, new in (("enrollment_lead", "away"), ("away", "enrollment_lead")):
        with engine.begin() as connection:
            connection.execute(text(f"ALTER TABLE {old} RENAME TO {new}"))
        if new == "away":
            assert "can't be reached" in text_of(visitor.say("yes"))
    engine.dispose()


@pytest.fixture(scope="module")
def used(trained: Deployment, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Used]:
    """A server that logs all it can, after everything was sent through it."""
    place = trained.copied_to(tmp_path_factory.mktemp("marked"))
    away = {
        "COUNSELOR_LEAD_WEBHOOK_URL": Webhook(free_port()).url,
        "COUNSELOR_SMTP_URL": f"smtp://127.0.0.1:{free_port()}/?to=a@example.com",
        "COUNSELOR_LOG_LEVEL": "DEBUG",
    }
    with place.serving(**away) as url:
        for kind in (RestVisitor, SiteVisitor):
            type_numbers(kind(url))
            finish_and_fail(kind(url))
        comment(SiteVisitor(url))
        break_it(place, RestVisitor(url))
        log = place.folder / "serve.log"
        wait_for(lambda: "enrollment.delivery.failed" in log.read_text())
        with urllib.request.urlopen(f"{url}/metrics", timeout=60) as response:
            metrics = response.read().decode()
        printed = [
            staff(place, "leads", *command.split(), **away).stderr
            for command in ("list", "show REQ-22222222", "deliver", "set-status x new")
        ]
        yield Used(place, metrics, "".join(printed))


def files_of(place: Deployment, pattern: str = "*") -> Iterator[tuple[Path, str]]:
    for path in place.folder.rglob(pattern):
        if path.is_file():
            yield path, path.read_bytes().decode("utf-8", "replace")


def rows_of(place: Deployment) -> Iterator[tuple[str, str]]:
    engine = create_engine(place.storage.database_url)
    with engine.connect() as connection:
        for table in inspect(connection).get_table_names():
            for row in connection.execute(text(f'SELECT * FROM "{table}"')).mappings():
                yield table, " ".join(str(value) for value in row.values())
    engine.dispose()


def test_card_and_social_security_numbers_are_written_nowhere(used: Used) -> None:
    found = [str(path) for path, content in files_of(used.place) if holds(content, NUMBERS)]
    found += [table for table, row in rows_of(used.place) if holds(row, NUMBERS)]
    assert found == []
    rows = list(rows_of(used.place))
    assert any("[number removed]" in row for _, row in rows)
    assert any(table == "chat_feedback" and "[number removed]" in row for table, row in rows)


def test_personal_data_is_in_the_database_only(used: Used) -> None:
    outside = [
        str(path)
        for path, content in files_of(used.place)
        if ".db" not in path.name and holds(content, PERSON)
    ]
    assert [path for path in outside if "/spool/" not in path] == []
    assert not holds(used.metrics + used.printed, PERSON)


def test_every_file_with_personal_data_is_private(used: Used) -> None:
    holding = [path for path, content in files_of(used.place) if holds(content, PERSON)]
    assert any(path.name.startswith("counselor.db") for path in holding)
    assert {path: path.stat().st_mode & 0o777 for path in holding} == dict.fromkeys(holding, 0o600)


def test_an_erasure_leaves_nothing_of_the_person(used: Used) -> None:
    place = used.place
    wait_for(lambda: not list((place.folder / "spool").glob("*.request")))
    assert any(holds(row, PERSON) for _, row in rows_of(place))
    for contact in (EMAIL, PHONE):
        assert staff(place, "leads", "erase", contact, "--yes").returncode == 0
    wait_for(lambda: not [table for table, row in rows_of(place) if holds(row, PERSON)])
    assert any(table == "enrollment_erasure" for table, _ in rows_of(place))


def holds(content: str, marks: tuple[str, ...]) -> bool:
    return any(mark in content for mark in marks)
