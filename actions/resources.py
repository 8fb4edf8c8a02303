"""What actions work with, opened once in a process: the wiring of this floor."""

from __future__ import annotations

from functools import cache

from knowledge.queries import KnowledgeBase
from knowledge.settings import Storage
from knowledge.store import open_knowledge


@cache
def knowledge_base() -> KnowledgeBase:
    """The knowledge base of the configured database."""
    return open_knowledge(Storage.from_environment().database_url)
