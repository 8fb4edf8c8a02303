"""The chat itself: a message answered once, history, feedback, forgetting."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Protocol

from rasa.core.lock_store import LockError
from sqlalchemy.exc import SQLAlchemyError

from bot.channel.errors import ButtonNotOffered, CannotAnswer, UnknownMessage
from bot.channel.feedback import Feedback, FeedbackStore
from bot.channel.migrations import SCHEMA
from bot.channel.said import Said
from bot.channel.settings import ChannelSettings
from bot.channel.transcript import Message, Transcript, Turn, history, numbered, offered, turns
from bot.runtime.errors import ReplyFailed
from bot.runtime.store.locks import ConversationLocks
from bot.runtime.store.outage import goes_on, said_in

CHANNEL = "site"
TURN_BYTES = 9
BUSY_SECONDS = 2

logger = logging.getLogger(__name__)


class Answers(Protocol):
    """The part of `bot.runtime.assistant.Assistant` that the chat needs."""

    @property
    def conversations(self) -> Any:
        """The tracker store, with `engine` and `erase(sender)`."""
        ...

    async def reply(
        self,
        sender: str,
        text: str,
        channel: str = ...,
        metadata: dict[str, Any] | None = ...,
    ) -> list[Message]:
        """Answer a text; raise `ReplyFailed`."""
        ...


class Chat:
    """Conversations of visitors; one message at a time in each."""

    def __init__(self, assistant: Answers, settings: ChannelSettings) -> None:
        engine = assistant.conversations.engine
        SCHEMA.ensure_current(engine)
        self._assistant = assistant
        self._settings = settings
        self._transcript = Transcript(engine)
        self._feedback = FeedbackStore(engine)
        self._locks = ConversationLocks()
        self._in_flight = 0

    async def ask(self, session: str, said: Said) -> list[Message]:
        """Answer a message; a message that comes again gets the same reply."""
        async with self._alone(session):
            latest = await self._latest(session)
            before = _answered(latest, said.client_id)
            if before is not None:
                return before.replies
            text, title = _words(said, latest)
            turn = secrets.token_urlsafe(TURN_BYTES)
            notes = {"turn": turn, "client_id": said.client_id, "title": title}
            metadata = {key: value for key, value in notes.items() if value}
            replies = await self._assistant.reply(session, text, CHANNEL, metadata)
            return numbered(turn, replies)

    async def history(self, session: str) -> list[Message]:
        """Every message of the conversation in order."""
        with _told_when_failing():
            whole = await asyncio.to_thread(self._transcript.whole, session)
            return history(whole, await asyncio.to_thread(self._feedback.of, session))

    async def judge(self, session: str, feedback: Feedback) -> None:
        """Keep feedback; raise `UnknownMessage` unless it is for a reply of this conversation."""
        async with self._alone(session):
            whole = await asyncio.to_thread(self._transcript.whole, session)
            known = {reply["id"] for turn in whole for reply in turn.replies}
            if feedback.message_id not in known:
                raise UnknownMessage("That message is not part of this conversation.")
            await asyncio.to_thread(self._feedback.save, session, feedback)

    async def forget(self, session: str) -> None:
        """Delete the conversation and the feedback in it."""
        async with self._alone(session):
            await self._assistant.conversations.erase(session)
            await asyncio.to_thread(self._feedback.erase, session)

    async def _latest(self, session: str) -> list[Turn]:
        """The last turns; in an outage, of a form that goes on without the database."""
        held = self._assistant.conversations.recent.held(session)
        if held is not None and held.pending:
            return turns(said_in(held))
        try:
            return await asyncio.to_thread(self._transcript.latest, session)
        except SQLAlchemyError:
            if held is None or not goes_on(held):
                raise
            return turns(said_in(held))

    @asynccontextmanager
    async def _alone(self, session: str) -> AsyncIterator[None]:
        """Hold the conversation, unless too much is going on already."""
        if self._in_flight >= self._settings.most_in_flight:
            raise CannotAnswer("Many people are asking right now.", BUSY_SECONDS)
        self._in_flight += 1
        try:
            with _told_when_failing():
                async with self._locks.lock(f"chat:{session}"):
                    yield
        finally:
            self._in_flight -= 1


@contextmanager
def _told_when_failing() -> Iterator[None]:
    """Turn failures below into an error that asks for another try."""
    try:
        yield
    except (ReplyFailed, LockError, SQLAlchemyError) as error:
        logger.warning("chat.failed", exc_info=error)
        raise CannotAnswer("Sorry, that could not be answered just now.", BUSY_SECONDS) from error


def _answered(latest: list[Turn], client_id: str | None) -> Turn | None:
    """The turn of the same client id, if its reply was stored."""
    if client_id is None:
        return None
    return next((turn for turn in latest if turn.client_id == client_id and turn.replies), None)


def _words(said: Said, latest: list[Turn]) -> tuple[str, str | None]:
    """What the assistant is to read, and what the visitor saw on the button."""
    if said.payload is None:
        return said.text or "", None
    buttons = offered(latest)
    if said.payload not in buttons:
        raise ButtonNotOffered("That choice is no longer there. Please type your question instead.")
    return said.payload, buttons[said.payload]
