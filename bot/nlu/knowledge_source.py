"""What the pipeline learns from the knowledge base when it is trained."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from knowledge.model import Alias, Statement
from knowledge.settings import Storage

Vectors = npt.NDArray[np.float32]


class Knowledge(Protocol):
    """The questions that the pipeline puts to a knowledge base."""

    def aliases(self) -> Sequence[Alias]:
        """Every way to write an entity."""
        ...

    def statements(self) -> Sequence[Statement]:
        """Every statement."""
        ...

    def embeddings(self) -> tuple[Sequence[str], Vectors]:
        """Keys of all statements, and a unit vector for each."""
        ...


def open_knowledge(config: dict[str, Any]) -> Knowledge:
    """Open the knowledge base that a component's settings or the environment name."""
    from knowledge.queries import KnowledgeBase

    url = config.get("knowledge") or Storage.from_environment().database_url
    opened: Knowledge = KnowledgeBase.open(url)
    return opened


def digest(config: dict[str, Any]) -> str:
    """A text that changes when the knowledge base does."""
    build = open_knowledge(config).build()  # type: ignore[attr-defined]
    return f"{build.article_digest}/{build.schema_version}/{build.built_at}"


def fingerprint(config: dict[str, Any]) -> str | None:
    """The digest for `fingerprint_addon`; None for a pipeline that learns without one."""
    return digest(config) if config.get("use_knowledge", True) else None
