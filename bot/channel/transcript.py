"""What was said in a conversation, read from the events that Rasa stored."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, select

from bot.runtime.output import PARTS
from bot.runtime.store.conversations import ConversationEvent

LATEST_EVENTS = 40
LATEST_TURNS = 3

Message = dict[str, Any]


@dataclass
class Turn:
    """A visitor's message and the reply to it."""

    id: str
    text: str
    at: float
    client_id: str | None = None
    replies: list[Message] = field(default_factory=list)


def numbered(turn_id: str, replies: Iterable[Message]) -> list[Message]:
    """The messages of a reply, each with the id that feedback names it by."""
    return [{"id": f"{turn_id}.{i}", **reply} for i, reply in enumerate(replies)]


class Transcript:
    """Turns of conversations, from the database that the tracker store writes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def latest(self, session: str) -> list[Turn]:
        """The last turns, the newest last."""
        return turns(reversed(self._events(session, LATEST_EVENTS)))

    def whole(self, session: str) -> list[Turn]:
        """All turns, the newest last."""
        return turns(reversed(self._events(session, None)))

    def _events(self, session: str, most: int | None) -> list[dict[str, Any]]:
        query = (
            select(ConversationEvent.data)
            .where(
                ConversationEvent.sender_id == session,
                ConversationEvent.type_name.in_(("user", "bot")),
            )
            .order_by(ConversationEvent.id.desc())
            .limit(most)
        )
        with self._engine.connect() as connection:
            return [json.loads(data) for data in connection.execute(query).scalars()]


def turns(events: Iterable[dict[str, Any]]) -> list[Turn]:
    """Put stored events together; what the bot said before the first message is left out."""
    found: list[Turn] = []
    for event in events:
        if event["event"] == "user":
            found.append(_turn(event))
        elif found:
            turn = found[-1]
            turn.replies.append({"id": f"{turn.id}.{len(turn.replies)}", **_message(event)})
    return found


def offered(latest: Iterable[Turn]) -> dict[str, str]:
    """The titles of the buttons of the last turns, by payload."""
    return {
        str(button.get("payload")): str(button.get("title"))
        for turn in list(latest)[-LATEST_TURNS:]
        for reply in turn.replies
        for button in reply.get("buttons", ())
    }


def history(whole: Iterable[Turn], helpful: dict[str, bool]) -> list[Message]:
    """All messages in order, with role, time and, where there is any, feedback."""
    listed: list[Message] = []
    for turn in whole:
        listed.append({"role": "user", "id": turn.id, "text": turn.text, "at": turn.at})
        for reply in turn.replies:
            judged = {"helpful": helpful[reply["id"]]} if reply["id"] in helpful else {}
            listed.append({"role": "assistant", **reply, "at": turn.at, **judged})
    return listed


def _turn(event: dict[str, Any]) -> Turn:
    metadata = event.get("metadata") or {}
    turn_id = metadata.get("turn") or event.get("message_id") or ""
    text = metadata.get("title") or event.get("text") or ""
    return Turn(turn_id, text, event.get("timestamp") or 0.0, metadata.get("client_id"))


def _message(event: dict[str, Any]) -> Message:
    parts = {**(event.get("data") or {}), "text": event.get("text")}
    return {part: parts[part] for part in PARTS if parts.get(part)}
