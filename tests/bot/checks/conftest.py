"""The other knowledge base that the checks are tried on."""

from __future__ import annotations

from tests.knowledge.conftest import pharmacy

__all__ = ["pharmacy"]
