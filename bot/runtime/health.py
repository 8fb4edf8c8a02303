"""Whether the process is up, and whether a message would be answered."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from sanic import Blueprint, Request
from sanic.response import HTTPResponse, json
from sqlalchemy import Engine, text

from bot.runtime.assistant import Assistant

SECONDS = 2.0


@dataclass(frozen=True)
class Readiness:
    """What a message needs; every field must be true."""

    model: bool
    database: bool
    knowledge: bool

    @property
    def ready(self) -> bool:
        """Whether a message would be answered."""
        return self.model and self.database and self.knowledge


async def readiness(assistant: Assistant, needs_knowledge: bool = True) -> Readiness:
    """Look at the model, the database and the knowledge base in it."""
    engine = assistant.conversations.engine
    try:
        async with asyncio.timeout(SECONDS):
            database, knowledge = await asyncio.to_thread(_database_and_knowledge, engine)
    except TimeoutError:
        database, knowledge = False, False
    return Readiness(assistant.agent.is_ready(), database, knowledge or not needs_knowledge)


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
        checks = {"model": found.model, "database": found.database, "knowledge": found.knowledge}
        status = "ready" if found.ready else "not ready"
        return json({"status": status, **checks}, status=200 if found.ready else 503)

    return blueprint
