"""What the pipeline learns from the knowledge base when it is trained."""

from __future__ import annotations

from typing import Any

from knowledge.queries import KnowledgeBase
from knowledge.settings import Storage
from knowledge.store import open_knowledge


def knowledge_of(config: dict[str, Any]) -> KnowledgeBase:
    """Open the knowledge base that a component's settings or the environment name."""
    return open_knowledge(config.get("knowledge") or Storage.from_environment().database_url)


def fingerprint(config: dict[str, Any]) -> str | None:
    """Change when the knowledge base does; None for a pipeline that learns without one."""
    if not config.get("use_knowledge", True):
        return None
    build = knowledge_of(config).build()
    return f"{build.article_digest} {build.schema_version} {build.encoder_digest}"
