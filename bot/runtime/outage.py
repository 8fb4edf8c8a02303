"""A contact form goes on while the database is out of reach.

Its tracker is in the process; the request goes to the spool. What was said meanwhile is stored once
the database is back. Any other message is refused until then, since nothing is shown that might be
lost. Other processes leave such a conversation alone: what was said is in the memory of one.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from rasa.core.lock_store import LockError
from rasa.shared.core.events import ActiveLoop, BotUttered, UserUttered
from sqlalchemy.exc import SQLAlchemyError

from bot.runtime.tracker import ConversationTracker

if TYPE_CHECKING:
    from bot.runtime.assistant import Assistant

SECONDS = 2.0

logger = logging.getLogger(__name__)


def goes_on(tracker: ConversationTracker) -> bool:
    """Whether the conversation is in a form, or was when its last events could not be stored."""
    ended = any(isinstance(event, ActiveLoop) for event in tracker.pending)
    return tracker.active_loop is not None or ended


def said_in(tracker: ConversationTracker) -> list[dict[str, Any]]:
    """What was said in the last turns, as it is stored."""
    spoken = (e for e in tracker.events if isinstance(e, UserUttered | BotUttered))
    return [event.as_dict() for event in spoken]


async def watch_unsaved(assistant: Assistant, seconds: float = SECONDS) -> None:
    """Store what could not be stored, as soon as the database is back."""
    while True:
        await asyncio.sleep(seconds)
        await save_unsaved(assistant)


async def save_unsaved(assistant: Assistant) -> None:
    """Try once to store the events that wait, a conversation at a time."""
    unsaved = assistant.conversations.recent.unsaved()
    await assistant.agent.lock_store.keep(unsaved)
    for sender in unsaved:
        try:
            async with assistant.agent.lock_store.lock(sender):
                await assistant.conversations.save_waiting(sender)
        except (SQLAlchemyError, LockError) as error:
            logger.warning("conversations.wait", extra={"error": type(error).__name__})
            return
