"""Double clicks, retries and other sessions, with a running server."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from tests.bot.requests.visitors import (
    RestVisitor,
    SiteVisitor,
    Visitor,
    fill_in,
    form_of,
    post,
    text_of,
)
from tests.deployment import Deployment

pytestmark = pytest.mark.http


def references_of(served: Deployment, email: str) -> list[str]:
    return [lead["reference"] for lead in served.leads() if lead["email"] == email]


def request_of(visitor: Visitor, name: str, email: str) -> str:
    """Make a request; return its reference."""
    fill_in(visitor, f"I'm {name}, {email}, please contact me about coding")
    reference: str = form_of(visitor.say("yes"))["reference"]
    return reference


@pytest.mark.parametrize("kind", [RestVisitor, SiteVisitor])
def test_a_double_click_makes_one_request(
    kind: Callable[[str], Visitor], server: str, served: Deployment
) -> None:
    email = f"otto.{kind.__name__.lower()}@example.com"  # type: ignore[attr-defined]
    visitor = kind(server)
    fill_in(visitor, f"I'm Otto Berg, {email}, please contact me about coding")
    clicks = [threading.Thread(target=visitor.say, args=("yes",)) for _ in range(3)]
    for click in clicks:
        click.start()
    for click in clicks:
        click.join()
    assert len(references_of(served, email)) == 1


def test_a_retry_with_the_same_id_gets_the_same_reference(server: str, served: Deployment) -> None:
    visitor = SiteVisitor(server)
    fill_in(visitor, "I'm Uma Dorn, uma.dorn@example.com, please contact me about coding")
    body = {"payload": "yes", "id": "click-1"}
    replies = [post(f"{server}/chat/messages", body, visitor.headers) for _ in range(3)]
    assert {form_of(reply)["reference"] for reply in replies} == set(
        references_of(served, "uma.dorn@example.com")
    )


@pytest.mark.parametrize("by", ["reference", "e-mail"])
def test_a_request_is_known_and_cancelled_in_another_session(
    by: str, server: str, served: Deployment
) -> None:
    email = f"vera.{by}@example.com"
    reference = request_of(RestVisitor(server), "Vera Stolz", email)
    who = {"reference": reference.lower(), "e-mail": email}[by]
    later = RestVisitor(server)
    later.say("did you get my request?")
    standing = text_of(later.say(who))
    assert "received" in standing
    assert not [mark for mark in ("Vera", "Stolz", "coding") if mark in standing]
    assert "cancelled" in text_of(RestVisitor(server).say(f"please cancel my request {who}"))
    (lead,) = [lead for lead in served.leads() if lead["reference"] == reference]
    assert lead["status"] == "closed"


def test_nothing_tells_a_stranger_whether_an_address_has_a_request_to_delete(server: str) -> None:
    request_of(RestVisitor(server), "Wim Kroon", "wim.kroon@example.com")
    replies = [
        text_of(RestVisitor(server).say(f"cancel my request, {address}"))
        for address in ("wim.kroon@example.com", "nobody.else@example.com")
    ]
    assert replies[0] == replies[1]


def test_the_same_person_within_a_day_updates_the_request(server: str, served: Deployment) -> None:
    first = request_of(RestVisitor(server), "Xenia Rau", "xenia.rau@example.com")
    visitor = SiteVisitor(server)
    fill_in(visitor, "Xenia Rau, xenia.rau@example.com, 212-555-0163: call me about billing please")
    assert form_of(visitor.say("yes"))["reference"] == first
    (lead,) = [lead for lead in served.leads() if lead["reference"] == first]
    assert (lead["program"], lead["phone"]) == ("billing", "+12125550163")
