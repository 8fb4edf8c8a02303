"""Whether the process is up, and whether a message would be answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import asdict, dataclass
from typing import TypeVar

from sanic import Blueprint, Request
from sanic.response import HTTPResponse, json
from sqlalchemy import Engine, text

from bot.runtime.assistant import Assistant

SECONDS = 2.0

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Readiness:
    """What a message needs; every field must be true."""

    model: bool
    database: bool
    writing: bool
    knowledge: bool
    locks: bool

    @property
    def ready(self) -> bool:
        """Whether a message would be answered."""
        return all(asdict(self).values())


async def readiness(assistant: Assistant, needs_knowledge: bool = True) -> Readiness:
    """Look at the model, the database, the knowledge base in it, and the lock store."""
    store = assistant.conversations
    database, knowledge = await _in_time(
        asyncio.to_thread(_database_and_knowledge, store.engine), (False, False)
    )
    return Readiness(
        model=assistant.agent.is_ready(),
        database=database,
        writing=database and await _in_time(store.can_write(), False),
        knowledge=knowledge or not needs_knowledge,
        locks=await _in_time(assistant.agent.lock_store.ping(), False),
    )


async def _in_time(looking: Awaitable[Answer], otherwise: Answer) -> Answer:
    try:
        async with asyncio.timeout(SECONDS):
            return await looking
    except TimeoutError:
        return otherwise


def _database_and_knowledge(engine: Engine) -> tuple[bool, bool]:
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT 1 FROM conversation_event LIMIT 1"))
    except Exception:
        return False, False
    try:
        with engine.connect() as connection:
            built = connection.execute(text("SELECT 1 FROM knowledge_build LIMIT 1")).first()
    except Exception:
        return True, False
    return True, built is not None


def health_blueprint(assistant: Assistant, needs_knowledge: bool = True) -> Blueprint:
    """`/health/live` and `/health/ready`."""
    blueprint = Blueprint("health", url_prefix="/health")

    @blueprint.get("/live")
    async def live(_request: Request) -> HTTPResponse:
        return json({"status": "live"})

    @blueprint.get("/ready")
    async def ready(_request: Request) -> HTTPResponse:
        found = await readiness(assistant, needs_knowledge)
        status = "ready" if found.ready else "not ready"
        return json({"status": status, **asdict(found)}, status=200 if found.ready else 503)

    return blueprint
