"""Events that an outage kept from being stored are stored once the database is back."""

from __future__ import annotations

import asyncio
import logging

from rasa.core.lock_store import LockError
from sqlalchemy.exc import SQLAlchemyError

from bot.runtime.assistant import Assistant

SECONDS = 2.0

logger = logging.getLogger(__name__)


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
