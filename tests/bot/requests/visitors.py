"""Visitors who fill the form in over HTTP, by Rasa's REST channel and by the site's own."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable
from typing import Any, Protocol

WAIT_SECONDS = 120
TOO_MANY = 429
Messages = list[dict[str, Any]]


class Visitor(Protocol):
    """Says something and reads the reply."""

    def say(self, text: str) -> Messages: ...


class RestVisitor:
    """Uses Rasa's REST channel."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.sender = uuid.uuid4().hex

    def say(self, text: str) -> Messages:
        replies: Messages = post(
            f"{self.url}/webhooks/rest/webhook", {"sender": self.sender, "message": text}
        )
        return replies


class SiteVisitor:
    """Uses the chat of the site; "yes" and the like are pressed where a button offers them."""

    def __init__(self, url: str) -> None:
        self.url = url
        opened = post(f"{url}/chat/sessions", {})
        self.session, self.headers = (
            opened["session"],
            {"Authorization": f"Bearer {opened['token']}"},
        )
        self.offered: dict[str, str] = {}

    def say(self, text: str) -> Messages:
        body = {"payload": text} if text in self.offered.values() else {"text": text}
        replies: Messages = post(f"{self.url}/chat/messages", body, self.headers)
        buttons = (button for message in replies for button in message.get("buttons", ()))
        self.offered = {button["title"]: button["payload"] for button in buttons}
        return replies

    def judge(self, message_id: str, comment: str) -> None:
        body = {"message_id": message_id, "helpful": False, "comment": comment}
        post(f"{self.url}/chat/feedback", body, self.headers)


def post(url: str, body: Any, headers: dict[str, str] | None = None) -> Any:
    """POST JSON; wait where asked to, raise `HTTPError` for any other error."""
    data = json.dumps(body).encode()
    request = urllib.request.Request(
        url, data, {"Content-Type": "application/json", **(headers or {})}
    )
    while True:
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return json.loads(response.read())
        except urllib.error.HTTPError as error:
            if error.code != TOO_MANY:
                raise
            error.close()
            time.sleep(float(error.headers["Retry-After"]))


def say_until_answered(visitor: Visitor, text: str) -> Messages:
    """Say it again as long as the server answers with an error, as a browser does."""
    found: list[Messages] = []

    def said() -> bool:
        try:
            found.append(visitor.say(text))
        except urllib.error.HTTPError as error:
            error.close()
        return bool(found)

    wait_for(said)
    return found[0]


def fill_in(visitor: Visitor, opening: str) -> Messages:
    """Go from the opening, which tells everything, to the summary."""
    assert form_of(visitor.say(opening))["field"] == "consent"
    summary = visitor.say("yes")
    assert form_of(summary)["field"] == "confirm"
    return summary


def form_of(messages: Messages) -> dict[str, Any]:
    """The last `custom.form`."""
    forms = [m["custom"]["form"] for m in messages if "form" in (m.get("custom") or {})]
    return dict(forms[-1]) if forms else {}


def text_of(messages: Messages) -> str:
    return "\n".join(m.get("text") or "" for m in messages)


def wait_for(condition: Callable[[], bool]) -> None:
    """Look often until it holds; fail after a long time."""
    deadline = time.monotonic() + WAIT_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "this did not happen in time"
        time.sleep(0.1)
