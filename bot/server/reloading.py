"""A new model goes live without a lost or failed message."""

from __future__ import annotations

import asyncio
import logging
import sys

from bot.runtime.assistant import Assistant
from bot.runtime.project import Project

SECONDS = 5.0

logger = logging.getLogger(__name__)


def model_version(project: Project) -> str | None:
    """A text that changes with the trained model; None while there is none."""
    try:
        return project.model_note.read_text()
    except OSError:
        return None


async def watch_model(assistant: Assistant, project: Project, seconds: float = SECONDS) -> None:
    """Look for another model every few seconds; the present one answers until it is loaded."""
    present = model_version(project)
    while True:
        await asyncio.sleep(seconds)
        found = await asyncio.to_thread(model_version, project)
        if found is None or found == present:
            continue
        present = found
        await reload(assistant, project)


async def reload(assistant: Assistant, project: Project) -> bool:
    """Load the model that lies in the data folder; keep the present one if that fails."""
    try:
        await asyncio.to_thread(assistant.load_model, project)
    except Exception:
        logger.exception("model.reload_failed")
        return False
    _forget_opened_knowledge()
    logger.warning("model.reloaded")
    return True


def _forget_opened_knowledge() -> None:
    """Let the actions open the knowledge base anew."""
    resources = sys.modules.get("actions.resources")
    if resources is not None:
        resources.knowledge_base.cache_clear()
